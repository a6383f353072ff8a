package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final Instant NOW = Instant.EPOCH;
    private static final Origin RUN_TIME = Origin.registrar(Origin.CONFIGURATION);
    private static final ExtensionKey KEY_77 = ExtensionKey.of("77");

    private static Dialplan done(Edit edit) {
        assertThat(edit).isInstanceOf(Edit.Done.class);
        return ((Edit.Done) edit).dialplan();
    }

    private static Step step(int priority, String application) {
        return Step.of(priority, application, "", RUN_TIME);
    }

    private static final Dialplan ONE =
            done(Dialplan.EMPTY.add("dyn", KEY_77, step(1, "NoOp"), false));

    @Test
    void addingCreatesTheContext() {
        assertThat(Dialplan.EMPTY.contexts()).isEmpty();
        assertThat(ONE.find("dyn", "77", 1, "", NOW)).isPresent();
    }

    @Test
    void aStepThatIsThereIsReplacedOnlyOnDemand() {
        assertThat(ONE.add("dyn", KEY_77, step(1, "Wait"), false))
                .isEqualTo(new Edit.AlreadyThere());
        var replaced = done(ONE.add("dyn", KEY_77, step(1, "Wait"), true));
        assertThat(replaced.find("dyn", "77", 1, "", NOW))
                .hasValueSatisfying(m -> assertThat(m.step().application()).isEqualTo("Wait"));
    }

    @Test
    void hintsComeFirstAndExtensionsInTheOrderOfTheirListing() {
        var plan = done(ONE.add("dyn", KEY_77, Step.hint("Custom:x", RUN_TIME), false));
        plan = done(plan.add("dyn", ExtensionKey.of("_8X./555"), step(1, "NoOp"), false));
        plan = done(plan.add("dyn", ExtensionKey.of("78"), step(1, "NoSuchApp"), false));
        var context = plan.context("dyn").orElseThrow();
        assertThat(context.extensions())
                .extracting(Extension::name)
                .containsExactly("77", "78", "_8X.");
        assertThat(context.extensions().getFirst().steps())
                .extracting(Step::priority)
                .containsExactly(Step.HINT, 1);
    }

    @Test
    void removingTheLastStepRemovesTheExtensionButNotTheContext() {
        var two = done(ONE.add("dyn", KEY_77, step(2, "Hangup"), false));
        var first = done(two.remove("dyn", KEY_77, 2));
        assertThat(first.find("dyn", "77", 1, "", NOW)).isPresent();
        var none = done(first.remove("dyn", KEY_77, 1));
        assertThat(none.context("dyn"))
                .hasValueSatisfying(c -> assertThat(c.extensions()).isEmpty());
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        assertThat(ONE.remove("nosuch", KEY_77)).isEqualTo(new Edit.NoSuchContext());
        assertThat(ONE.remove("dyn", ExtensionKey.of("78"))).isEqualTo(new Edit.NotThere());
        assertThat(ONE.remove("dyn", ExtensionKey.of("77/1"))).isEqualTo(new Edit.NotThere());
        assertThat(ONE.remove("dyn", KEY_77, 5)).isEqualTo(new Edit.NotThere());
        assertThat(done(ONE.remove("dyn", KEY_77)).find("dyn", "77", 1, "", NOW)).isEmpty();
    }

    @Test
    void includesComeAndGo() {
        var include = Include.always("more", RUN_TIME);
        assertThat(ONE.add("nosuch", include)).isEqualTo(new Edit.NoSuchContext());
        var added = done(ONE.add("dyn", include));
        assertThat(added.add("dyn", include)).isEqualTo(new Edit.AlreadyThere());
        assertThat(done(added.removeInclude("dyn", "more")).context("dyn"))
                .hasValueSatisfying(c -> assertThat(c.includes()).isEmpty());
        assertThat(ONE.removeInclude("dyn", "more")).isEqualTo(new Edit.NotThere());
    }

    @Test
    void ignorePatternsComeAndGo() {
        var added = done(ONE.add("dyn", IgnorePattern.of("9", RUN_TIME)));
        assertThat(added.ignores("dyn", "9")).isTrue();
        assertThat(done(added.removeIgnorePattern("dyn", "9")).ignores("dyn", "9")).isFalse();
        assertThat(ONE.removeIgnorePattern("dyn", "9")).isEqualTo(new Edit.NotThere());
    }

    @Test
    void anEditLeavesTheOriginalAlone() {
        done(ONE.remove("dyn", KEY_77));
        assertThat(ONE.find("dyn", "77", 1, "", NOW)).isPresent();
    }

    @Test
    void aReloadKeepsWhatOthersPutThere() {
        var parking = Origin.registrar("res_parking/default");
        var before =
                Reading.clean("[default]\nexten => 1,1,NoOp(old)\nexten => 2,1,NoOp(old)\n")
                        .with(
                                Context.of(
                                        "parkedcalls",
                                        parking,
                                        Extension.of("700", Step.of(1, "Park", "", parking))));
        before =
                done(
                        before.add(
                                "default",
                                ExtensionKey.of("701"),
                                Step.of(1, "ParkedCall", "701", parking),
                                false));
        var fresh = Reading.clean("[default]\nexten => 1,1,NoOp(new)\n[other]\n");
        var after = before.reloaded(fresh, Origin.CONFIGURATION);
        assertThat(after.contexts())
                .extracting(Context::name)
                .containsExactly("default", "other", "parkedcalls");
        assertThat(after.find("default", "1", 1, "", NOW))
                .hasValueSatisfying(m -> assertThat(m.step().data()).isEqualTo("new"));
        assertThat(after.find("default", "2", 1, "", NOW)).isEmpty();
        assertThat(after.find("default", "701", 1, "", NOW)).isPresent();
        assertThat(after.find("parkedcalls", "700", 1, "", NOW)).isPresent();
    }

    @Test
    void contextsKeepTheirPlacesWhoeverIsReadAnew() {
        var file =
                Reading.clean("[b]\ninclude => d\nexten => 1,1,NoOp()\n[a]\nexten => 1,1,NoOp()\n");
        var ael = List.of(ofAel("y", "1"), ofAel("b", "2"), ofAel("x", "1"));
        var parking = Origin.registrar("res_parking/default");
        var first =
                Dialplan.EMPTY
                        .reloaded(file, Origin.CONFIGURATION)
                        .renewed(ael, "pbx_ael")
                        .with(
                                Context.of(
                                        "parkedcalls",
                                        parking,
                                        Extension.of("700", Step.of(1, "Park", "", parking))));
        assertThat(shown(first))
                .containsExactly(
                        "b by pbx_config: d e",
                        "a by pbx_config: ",
                        "y by pbx_ael: e",
                        "x by pbx_ael: e",
                        "parkedcalls by res_parking/default: ");
        assertThat(shown(first.renewed(ael, "pbx_ael"))).isEqualTo(shown(first));
        assertThat(shown(first.reloaded(file, Origin.CONFIGURATION))).isEqualTo(shown(first));
        assertThat(shown(first.reloaded(Reading.clean("[c]\n[a]\n"), Origin.CONFIGURATION)))
                .startsWith("c by pbx_config: ", "a by pbx_config: ", "b by pbx_config: e");
    }

    private static Context ofAel(String name, String extension) {
        var origin = Origin.registrar("pbx_ael");
        var builder = new ContextBuilder(name, origin);
        builder.add(ExtensionKey.of(extension), Step.of(1, "NoOp", "", origin));
        builder.add(Include.always("e", origin));
        return builder.build();
    }

    private static List<String> shown(Dialplan dialplan) {
        return dialplan.contexts().stream()
                .map(c ->
                        "%s by %s: %s"
                                .formatted(
                                        c.name(),
                                        c.origin().registrar(),
                                        c.includes().stream()
                                                .map(Include::text)
                                                .collect(Collectors.joining(" "))))
                .toList();
    }
}

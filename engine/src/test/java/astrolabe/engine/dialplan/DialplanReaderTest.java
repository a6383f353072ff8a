package astrolabe.engine.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DialplanReaderTest {

    /** Each step as {@code context extension priority[(label)] application(data) place}. */
    private static List<String> steps(Dialplan dialplan) {
        return dialplan.contexts().stream()
                .flatMap(c ->
                        c.extensions().stream()
                                .flatMap(e -> e.steps().stream().map(s -> show(c, e, s))))
                .toList();
    }

    private static String show(Context context, Extension extension, Step step) {
        return "%s %s %s%s %s(%s) %s"
                .formatted(
                        context,
                        extension.key(),
                        step.isHint() ? "hint" : step.priority(),
                        step.label().isEmpty() ? "" : "(" + step.label() + ")",
                        step.application(),
                        step.data(),
                        step.origin().place());
    }

    @Test
    void readsEveryWayToWriteAPriority() {
        var plan =
                Reading.clean(
                        """
                        [a]
                        exten => 1,1,Answer()
                        exten => 1,n,Wait(1)
                        exten => 1,n(mark),NoOp
                        exten => 1,n+10(late),NoOp()
                        exten => 1,n(later)+1,NoOp()
                        exten => 1,s+1,NoOp()
                        exten => 1,mark+100,NoOp()
                        exten => 1,hint,PJSIP/a&PJSIP/b,CustomPresence:a
                         same => n,Hangup()
                        exten => 2, 1 ( first ) , Set(A=b,c)
                         same => next,Hangup
                        """);
        assertThat(steps(plan))
                .containsExactly(
                        "a 1 hint PJSIP/a&PJSIP/b,CustomPresence:a() extensions.conf:9",
                        "a 1 1 Answer() extensions.conf:2",
                        "a 1 2 Wait(1) extensions.conf:3",
                        "a 1 3(mark) NoOp() extensions.conf:4",
                        "a 1 14(late) NoOp() extensions.conf:5",
                        "a 1 16(later) NoOp() extensions.conf:6",
                        "a 1 17 NoOp() extensions.conf:7",
                        "a 1 103 NoOp() extensions.conf:8",
                        "a 1 104 Hangup() extensions.conf:10",
                        "a 2 1(first) Set(A=b,c) extensions.conf:11",
                        "a 2 2 Hangup() extensions.conf:12");
    }

    @Test
    void readsEveryWayToWriteAnApplication() {
        var plan =
                Reading.clean(
                        """
                        [a]
                        exten = 1,1,NoOp
                        exten => 1,2,Dial,PJSIP/a,20
                        exten => 1,3,Set(X=${Y(a)}) ; comment
                        exten => 1,4,System(a \\; b)
                        exten => _[1,2]X/_5X,1,GotoIf($["${A}" = "(b"]?c,d,e:f)
                        exten => 1,5,Verbose(1,a (b) c)
                        """);
        assertThat(steps(plan))
                .containsExactly(
                        "a 1 1 NoOp() extensions.conf:2",
                        "a 1 2 Dial(PJSIP/a,20) extensions.conf:3",
                        "a 1 3 Set(X=${Y(a)}) extensions.conf:4",
                        "a 1 4 System(a ; b) extensions.conf:5",
                        "a 1 5 Verbose(1,a (b) c) extensions.conf:7",
                        "a _[1,2]X/_5X 1 GotoIf($[\"${A}\" = \"(b\"]?c,d,e:f) extensions.conf:6");
    }

    @Test
    void globalsSeeEarlierOnesAndAreReplacedInNamesButNotInData() {
        var reading =
                Reading.of(
                        """
                        [globals]
                        PREFIX = 9
                        TRUNK => PJSIP/${PREFIX}${OUTER}
                        LOUD = ${TOUPPER(x)}$[1 + 1]
                        [a]
                        exten => _${PREFIX}X.,1,Dial(${TRUNK}/${EXTEN:1})
                        include => ctx${PREFIX}
                        ignorepat => ${PREFIX}
                        switch => Loopback/${PREFIX}
                        eswitch => Realtime/${PREFIX}
                        lswitch => DUNDi/${PREFIX}
                        [ctx9]
                        """);
        var plan = reading.dialplan();
        assertThat(reading.problems())
                .containsExactly(
                        "extensions.conf:10:12: switch Realtime is not available here; nothing is"
                                + " found there",
                        "extensions.conf:11:12: switch DUNDi is not available here; nothing is found"
                                + " there");
        assertThat(plan.globals())
                .containsExactly(
                        Map.entry("PREFIX", "9"),
                        Map.entry("TRUNK", "PJSIP/9outside"),
                        Map.entry("LOUD", "X2"));
        assertThat(steps(plan))
                .containsExactly("a _9X. 1 Dial(${TRUNK}/${EXTEN:1}) extensions.conf:6");
        var context = plan.context("a").orElseThrow();
        assertThat(context.includes()).extracting(Include::context).containsExactly("ctx9");
        assertThat(context.ignorePatterns()).extracting(IgnorePattern::text).containsExactly("9");
        assertThat(context.switches())
                .extracting(Switch::text)
                .containsExactly("Loopback/9", "Realtime/${PREFIX}", "DUNDi/${PREFIX}");
        assertThat(context.switches())
                .extracting(Switch::evaluated)
                .containsExactly(false, true, false);
    }

    @Test
    void generalOptions() {
        var plan =
                Reading.clean(
                        """
                        [general]
                        static = yes
                        writeprotect = yes
                        autofallthrough = no
                        clearglobalvars = yes
                        extenpatternmatchnew = yes
                        userscontext = people
                        """);
        assertThat(plan.options())
                .isEqualTo(new DialplanOptions(true, true, false, true, true, "people"));
        assertThat(Reading.clean("").options().autoFallThrough()).isTrue();
    }

    @Test
    void templatesIncludedFilesAndRepeatedSectionsMakeOneContext() {
        var reading =
                Reading.of(
                        Map.of(
                                "extensions.conf",
                                """
                                [common](!)
                                exten => h,1,NoOp(bye)
                                [a](common)
                                exten => 1,1,NoOp(one)
                                #include "more.conf"
                                """,
                                "more.conf",
                                """
                                exten => 2,1,NoOp(two)
                                [a](+)
                                exten => 3,1,NoOp(three)
                                """));
        assertThat(reading.problems()).isEmpty();
        assertThat(steps(reading.dialplan()))
                .containsExactly(
                        "a 1 1 NoOp(one) extensions.conf:4",
                        "a 2 1 NoOp(two) more.conf:1",
                        "a 3 1 NoOp(three) more.conf:3",
                        "a h 1 NoOp(bye) extensions.conf:2");
    }

    @Test
    void aBrokenLineIsReportedAndTheRestLives() {
        var reading =
                Reading.of(
                        """
                        [general]
                        statik = yes
                        [a]
                        same => n,NoOp()
                        exten => 1,n,NoOp()
                        extn => 1,1,NoOp()
                        exten => 1
                        exten => ,1,NoOp()
                        exten => 1,1
                        exten => 1,0,NoOp()
                        exten => 1,x y,NoOp()
                        exten => 1,nolabel,NoOp()
                        exten => 1,1,
                        exten => 1,hint,
                        exten => 1,1,NoOp(fine)
                        exten => 1,1,NoOp(again)
                        exten => 1,2,NoOp(open
                        exten => 1,3,NoOp() tail
                        exten => 1,4(l),NoOp()
                        exten => 1,5(l),NoOp()
                        exten => 2,n,NoOp()
                        include => b,25:00
                        include =>
                        exten => ${1,6,NoOp()
                        """);
        assertThat(reading.problems())
                .containsExactly(
                        "extensions.conf:2: unknown setting \"statik\", did you mean \"static\"?",
                        "extensions.conf:4:1: \"same\" without an \"exten\" before it; skipped",
                        "extensions.conf:5:12: exten: \"n\" is relative, but no priority stands before"
                                + " it; skipped",
                        "extensions.conf:6:1: unknown keyword \"extn\", did you mean \"exten\"?; the"
                                + " line is skipped",
                        "extensions.conf:7:10: exten: needs an extension, a priority and an"
                                + " application; skipped",
                        "extensions.conf:8:10: exten: needs an extension, a priority and an"
                                + " application; skipped",
                        "extensions.conf:9:12: exten: no application; skipped",
                        "extensions.conf:10:12: exten: \"0\" is neither a priority nor a label of 1;"
                                + " skipped",
                        "extensions.conf:11:12: exten: \"x y\" is not a priority; skipped",
                        "extensions.conf:12:12: exten: \"nolabel\" is neither a priority nor a label"
                                + " of 1; skipped",
                        "extensions.conf:13:14: exten: no application; skipped",
                        "extensions.conf:14:17: exten: a hint without a device; skipped",
                        "extensions.conf:16:12: extension 1 has priority 1 already"
                                + " (extensions.conf:15); that one stays",
                        "extensions.conf:17:18: no closing parenthesis after NoOp(",
                        "extensions.conf:18:20: text behind the closing parenthesis of NoOp is ignored",
                        "extensions.conf:20:12: label \"l\" is taken; the first one counts",
                        "extensions.conf:21:12: \"n\" begins extension 2, which so has no priority 1",
                        "extensions.conf:22:14: include => b: \"25:00\" is not a time",
                        "extensions.conf:23:11: include: the context is empty; skipped",
                        "extensions.conf:24:10: \"${1\" without \"}\"");
        assertThat(steps(reading.dialplan()))
                .containsExactly(
                        "a ${1 6 NoOp() extensions.conf:24",
                        "a 1 1 NoOp(fine) extensions.conf:15",
                        "a 1 2 NoOp(open) extensions.conf:17",
                        "a 1 3 NoOp() extensions.conf:18",
                        "a 1 4(l) NoOp() extensions.conf:19",
                        "a 1 5(l) NoOp() extensions.conf:20",
                        "a 2 6 NoOp() extensions.conf:21");
    }

    @Test
    void linesBehindABrokenOneDoNotJoinTheExtensionBeforeIt() {
        var reading =
                Reading.of(
                        """
                        [a]
                        exten => 1,1,NoOp()
                        exten => ,1,NoOp()
                        same => n,Hangup()
                        exten => 2,?!,NoOp()
                        same => n,Hangup()
                        exten => 3,1,
                        same => n,Hangup()
                        """);
        assertThat(reading.problems()).hasSize(5);
        assertThat(steps(reading.dialplan()))
                .containsExactly(
                        "a 1 1 NoOp() extensions.conf:2", "a 3 2 Hangup() extensions.conf:8");
    }

    @Test
    void theRecordedConfigurationIsListedInTheRecordedOrder() {
        var reading = Reading.of(resource("extensions.conf"));
        assertThat(reading.problems())
                .singleElement()
                .asString()
                .endsWith("switch Realtime is not available here; nothing is found there");
        var plan = reading.dialplan();
        assertThat(plan.newestFirst())
                .extracting(Context::name)
                .containsExactly("empty", "agents", "hhsub", "withh", "flows", "default");
        var names = plan.context("flows").orElseThrow().extensions();
        assertThat(names)
                .extracting(Extension::name)
                .containsExactly(
                        "agent",
                        "agi",
                        "answer",
                        "answerlong",
                        "busy",
                        "conf",
                        "cong",
                        "dialans",
                        "dialbusy",
                        "dialnone",
                        "dialring",
                        "hh",
                        "hx",
                        "moh",
                        "other",
                        "other2",
                        "park",
                        "queue",
                        "queuenoans",
                        "ring",
                        "toagent",
                        "ue",
                        "vm");
        assertThat(plan.find("default", "3555", 1, "", Instant.EPOCH))
                .hasValueSatisfying(m -> assertThat(m.step().label()).isEqualTo("start"));
        assertThat(plan.context("flows").orElseThrow().extension(ExtensionKey.of("hh")))
                .hasValueSatisfying(e ->
                        assertThat(e.steps().getFirst().data())
                                .isEqualTo("CHANNEL(hangup_handler_push)=hhsub,s,1"));
        assertThat(plan.context("empty").orElseThrow().switches())
                .extracting(Switch::text)
                .containsExactly("Realtime/foo@bar");
    }

    private static String resource(String name) {
        try (var in = DialplanReaderTest.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void anyTextIsReadWithoutException(@ForAll String text) {
        assertThat(Reading.of("[a]\nexten => " + text)).isNotNull();
    }

    @Property
    void anyRowOfPiecesIsReadWithoutException(@ForAll("pieces") String text) {
        assertThat(Reading.of("[a]\n" + text)).isNotNull();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "exten => ",
                        "same => ",
                        "include => ",
                        "switch => ",
                        "ignorepat => ",
                        "\n",
                        "\n[b]\n",
                        "1",
                        "n",
                        "s",
                        "hint",
                        "_X.",
                        "+",
                        "(",
                        ")",
                        "[",
                        "]",
                        "/",
                        ",",
                        "NoOp",
                        "${",
                        "}",
                        "$[",
                        "!",
                        "99999999999")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}

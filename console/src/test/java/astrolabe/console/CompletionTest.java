package astrolabe.console;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.ConsoleCommand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private final CommandSet console =
            new CommandSet(
                    List.<ConsoleCommand>of(
                            FakeCommand.named("core show channels"),
                            FakeCommand.completing(
                                    "core show channel", List.of("Local/1", "local two", "SIP/1"))),
                    new Aliases(Map.of("csc", "core show channel")));

    @Test
    void the_next_fixed_word_is_offered() {
        assertThat(console.complete("c").candidates()).containsExactly("cli", "core", "csc");
        assertThat(console.complete("core SHOW ch"))
                .isEqualTo(new Completion(10, List.of("channel", "channels")));
        assertThat(console.complete("core show "))
                .isEqualTo(new Completion(10, List.of("channel", "channels", "help")));
    }

    @Test
    void a_command_offers_its_own_arguments_quoted_where_they_need_it() {
        assertThat(console.complete("core show channel lo"))
                .isEqualTo(new Completion(18, List.of("\"local two\"", "Local/1")));
    }

    @Test
    void an_alias_offers_what_its_command_offers() {
        assertThat(console.complete("csc S").candidates()).containsExactly("SIP/1");
    }

    @Test
    void help_offers_the_commands() {
        assertThat(console.complete("core show help core sh").candidates()).containsExactly("show");
    }

    @Test
    void what_no_command_begins_with_is_offered_nothing() {
        assertThat(console.complete("nosuch c").candidates()).isEmpty();
    }

    @Property
    void whatever_is_offered_leads_to_a_command(
            @ForAll("commands") Set<String> commands, @ForAll("lines") String line)
            throws InterruptedException {
        var set =
                new CommandSet(
                        commands.stream().map(CompletionTest::command).toList(), Aliases.NONE);
        var completion = set.complete(line);

        for (String candidate : completion.candidates()) {
            assertLeadsToACommand(set, line.substring(0, completion.from()) + candidate);
        }
    }

    private static void assertLeadsToACommand(CommandSet set, String line)
            throws InterruptedException {
        String typed = line;
        var next = set.complete(typed + " ").candidates();
        while (!set.run(typed).succeeded() && !next.isEmpty()) {
            typed = typed + " " + next.getFirst();
            next = set.complete(typed + " ").candidates();
        }
        assertThat(set.run(typed).succeeded()).as(typed).isTrue();
    }

    private static ConsoleCommand command(String words) {
        return FakeCommand.completing(words, List.of("a", "a b", "\"", "\\", ""));
    }

    @Provide
    Arbitrary<Set<String>> commands() {
        Arbitrary<String> word = Arbitraries.of("a", "ab", "b", "ba", "core");
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words))
                .set()
                .ofMaxSize(8)
                .map(LinkedHashSet::new);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("abAB core\"\\").ofMaxLength(12);
    }
}

package astrolabe.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleCommand.Outcome;
import astrolabe.manager.ConsoleOutput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandSetTest {

    private final FakeCommand show = FakeCommand.named("dialplan show");
    private final FakeCommand globals = FakeCommand.named("dialplan show globals");

    @Test
    void the_command_with_the_most_fixed_words_runs() throws InterruptedException {
        Console console = set(show, globals);

        assertThat(console.run("dialplan show globals x").output())
                .isEqualTo("dialplan show globals [x]\n");
        assertThat(console.run("dialplan show nosuch").output())
                .isEqualTo("dialplan show [nosuch]\n");
    }

    @Test
    void fixed_words_ignore_case_and_arguments_keep_theirs() throws InterruptedException {
        assertThat(set(show).run("  Dialplan  SHOW 1001@Default ").output())
                .isEqualTo("dialplan show [1001@Default]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dialplan sho", "dialplan", "\"dialplan show\"", "dialplanshow"})
    void words_are_never_guessed(String line) throws InterruptedException {
        assertThat(set(show).run(line).output()).startsWith("No such command '" + line + "'");
        assertThat(show.calls()).isEmpty();
    }

    @Test
    void an_empty_line_does_nothing() throws InterruptedException {
        assertThat(set(show).run("  ")).isEqualTo(new Console.Result(true, ""));
    }

    /** What real consoles answered, with the commands that they had. */
    @ParameterizedTest
    @CsvSource({
        "channel set debug all off, channel set debug",
        "http show bogus, http show",
        "stun show status, stun show",
        "show channels, show channels",
        "geoloc show location nosuch, geoloc show location nosuch",
        "phoneprov show routes, phoneprov show",
        "malloc show summary, malloc show summary",
        "memory show summary, memory show",
        "core show file version, core show file version",
        "core restart nonsense, core restart nonsense",
        "stasis show subscriptions, stasis show",
        "nosuch command, nosuch command",
        "!ls, !ls",
    })
    void an_unknown_command_is_answered_with_advice(String line, String topic)
            throws InterruptedException {
        Console console =
                set(
                        FakeCommand.named("help"),
                        FakeCommand.named("channel originate"),
                        FakeCommand.named("http show status"),
                        FakeCommand.named("stun set debug"),
                        FakeCommand.named("geoloc reload"),
                        FakeCommand.named("geoloc show profiles"),
                        FakeCommand.named("malloc trim"),
                        FakeCommand.named("core reload"),
                        FakeCommand.named("core show channels"),
                        FakeCommand.named("stasis show topics"));

        assertThat(console.run(line))
                .isEqualTo(
                        new Console.Result(
                                false,
                                "No such command '%s' (type 'core show help %s' for other possible commands)\n"
                                        .formatted(line, topic)));
    }

    @Test
    void a_wrong_argument_list_is_answered_with_the_usage() throws InterruptedException {
        var result = set(FakeCommand.ending("database put", Outcome.USAGE)).run("database put a");

        assertThat(result.succeeded()).isFalse();
        assertThat(result.output())
                .isEqualTo("database put [a]\nUsage: database put <what>\n       Fakes.\n");
    }

    @Test
    void a_failure_is_said_after_what_the_command_printed() throws InterruptedException {
        var result =
                set(FakeCommand.ending("dialplan show", Outcome.FAILURE)).run("dialplan show x");

        assertThat(result)
                .isEqualTo(
                        new Console.Result(
                                false, "dialplan show [x]\nCommand 'dialplan show x' failed.\n"));
    }

    @Test
    void a_command_that_breaks_down_has_failed() throws InterruptedException {
        assertThat(set(new Broken()).run("break"))
                .isEqualTo(new Console.Result(false, "Command 'break' failed.\n"));
    }

    @Test
    void two_commands_with_the_same_words_are_refused() {
        var twice = List.<ConsoleCommand>of(FakeCommand.named("a b"), FakeCommand.named("A B"));

        assertThatThrownBy(() -> new CommandSet(twice, Aliases.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'A B' is declared twice");
    }

    @Test
    void an_alias_stands_for_the_first_words() throws InterruptedException {
        var hangup = FakeCommand.named("channel request hangup");
        var console =
                new CommandSet(
                        List.of(hangup),
                        new Aliases(
                                Map.of(
                                        "hangup request", "channel request hangup",
                                        "help", "core show help")));

        assertThat(console.run("Hangup Request \"two words\"").succeeded()).isTrue();
        assertThat(hangup.calls()).containsExactly(List.of("two words"));
        assertThat(console.run("help nosuch").output()).isEqualTo("No such command 'nosuch'.\n");
    }

    @Test
    void an_alias_never_hides_a_command() throws InterruptedException {
        var console = new CommandSet(List.of(show), new Aliases(Map.of("dialplan show", "help")));

        assertThat(console.run("dialplan show").output()).isEqualTo("dialplan show []\n");
        assertThat(console.run("cli show aliases").lines()).hasSize(1);
    }

    @Test
    void aliases_of_each_other_do_not_go_round() throws InterruptedException {
        var console = new CommandSet(List.of(), new Aliases(Map.of("a", "b", "b", "a")));

        assertThat(console.run("a x").output()).startsWith("No such command 'b x'");
    }

    @Test
    void waiting_for_the_boot_ends_when_it_is_complete() throws InterruptedException {
        var booted = new CountDownLatch(0);

        assertThat(set(new WaitFullyBootedCommand(booted)).run("core waitfullybooted").output())
                .isEqualTo("Asterisk has fully booted.\n");
    }

    private static CommandSet set(ConsoleCommand... commands) {
        return new CommandSet(List.of(commands), Aliases.NONE);
    }

    private record Broken() implements ConsoleCommand {
        @Override
        public Spec spec() {
            return Spec.of("break", "", "Breaks.");
        }

        @Override
        public Outcome run(List<String> arguments, ConsoleOutput out) {
            throw new IllegalStateException("broken");
        }
    }
}

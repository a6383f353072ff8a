package astrolabe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

class CommandLineTest {

    @Test
    void without_flags_it_serves_in_silence_and_the_foreground() {
        CommandLine line = CommandLine.parse();
        assertThat(line.remote()).isFalse();
        assertThat(line.console()).isFalse();
        assertThat(line.configuration()).isEmpty();
        assertThat(line.verbose()).isZero();
        assertThat(line.notes()).isEmpty();
    }

    @Test
    void letters_may_be_joined_and_repeated() {
        CommandLine line = CommandLine.parse("-cvvv", "-dv", "-qC", "/etc/asterisk/asterisk.conf");
        assertThat(line.console()).isTrue();
        assertThat(line.verbose()).isEqualTo(4);
        assertThat(line.debug()).isEqualTo(1);
        assertThat(line.quiet()).isTrue();
        assertThat(line.configuration()).contains(Path.of("/etc/asterisk/asterisk.conf"));
    }

    @Test
    void a_command_makes_it_remote() {
        assertThat(CommandLine.parse("-rx", "core show version").command())
                .contains("core show version");
        assertThat(CommandLine.parse("-x", "core show version").remote()).isTrue();
        assertThat(CommandLine.parse("-R").remote()).isTrue();
    }

    @Test
    void what_means_nothing_here_is_taken_with_a_note() {
        CommandLine line = CommandLine.parse("-fFgnmpiT", "-U", "pbx", "-G", "pbx");
        assertThat(line.notes())
                .anyMatch(note -> note.startsWith("-F: "))
                .anyMatch(note -> note.startsWith("-g: "))
                .anyMatch(note -> note.startsWith("-U: "))
                .noneMatch(note -> note.startsWith("-f"))
                .noneMatch(note -> note.startsWith("-T"));
    }

    @Test
    void what_nobody_knows_is_left_aside_with_a_note() {
        assertThat(CommandLine.parse("-Z", "--fast", "stray", "-v").notes())
                .containsExactly(
                        "-Z is unknown and left aside",
                        "--fast is unknown and left aside",
                        "stray is unknown and left aside");
    }

    @Test
    void a_value_that_is_missing_is_a_mistake() {
        assertThatThrownBy(() -> CommandLine.parse("-C")).isInstanceOf(ParameterException.class);
    }
}

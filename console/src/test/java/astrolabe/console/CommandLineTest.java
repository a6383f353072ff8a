package astrolabe.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "core show version      | core,show,version",
                "module   unload x      | module,unload,x",
                "say \"two words\"      | say,two words",
                "pre\"a b\"post         | prea bpost",
                "a \"\" b               | a,,b",
                "a\\ b c                | a b,c",
                "\"a \\\" b\"           | a \" b",
                "x \\\\                 | x,\\",
                "open \"to the end      | open,to the end",
            })
    void words_are_separated_by_blanks_and_held_together_by_quotes(String line, String expected) {
        assertThat(CommandLine.parse(line).words()).isEqualTo(List.of(expected.split(",", -1)));
    }

    @Test
    void a_line_of_blanks_has_no_words() {
        assertThat(CommandLine.parse(" \t ").words()).isEmpty();
    }

    @Test
    void the_last_word_is_open_until_a_blank_follows() {
        assertThat(CommandLine.parse("core sh"))
                .isEqualTo(new CommandLine(List.of("core", "sh"), true, 5));
        assertThat(CommandLine.parse("core sh "))
                .isEqualTo(new CommandLine(List.of("core", "sh"), false, 8));
        assertThat(CommandLine.parse("say \"two wo").lastFrom()).isEqualTo(4);
    }

    @Property
    void any_words_survive_being_written_as_a_line(@ForAll List<String> words) {
        assertThat(CommandLine.parse(CommandLine.join(words)).words()).isEqualTo(words);
    }

    @Property
    void any_line_can_be_taken_apart(@ForAll String line) {
        var parsed = CommandLine.parse(line);

        assertThat(parsed.lastFrom()).isBetween(0, line.length());
        assertThat(parsed.before()).hasSizeLessThanOrEqualTo(parsed.words().size());
    }
}

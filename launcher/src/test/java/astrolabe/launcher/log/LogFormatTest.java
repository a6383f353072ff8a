package astrolabe.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {

    private static final LogEntry NOTICE = Entries.of(LogLevel.NOTICE, "no one at 1001\nNOTICE[1]");

    @Test
    void the_usual_form_is_what_watchers_of_logs_look_for() {
        assertThat(LogFormat.DEFAULT.print(NOTICE, Entries.STYLE))
                .isEqualTo(
                        """
                        [2026-11-24 17:04:05.678] NOTICE[42][C-00000001]: Dial: no one at 1001
                        NOTICE[1]
                        """);
    }

    @Test
    void call_ids_can_be_left_out() {
        LogStyle style = new LogStyle(Entries.STYLE.dates(), false, "pbx-one");
        assertThat(LogFormat.DEFAULT.print(NOTICE, style)).contains("] NOTICE[42]: Dial: ");
        assertThat(LogFormat.JSON.print(NOTICE, style)).doesNotContain("callid");
    }

    @Test
    void a_plain_line_is_one_line_whatever_it_holds() {
        assertThat(LogFormat.PLAIN.print(NOTICE, Entries.STYLE))
                .isEqualTo(
                        "[2026-11-24 17:04:05.678] NOTICE[42][C-00000001]:"
                                + " no one at 1001\\nNOTICE[1]\n");
        assertThat(
                        LogFormat.PLAIN.print(
                                Entries.of(LogLevel.ERROR, "\u001b[2J\t\r"), Entries.STYLE))
                .endsWith(": \\x1b[2J\\t\\r\n");
    }

    @Test
    void json_is_one_object_a_line() {
        LogEntry entry = Entries.of(LogLevel.SECURITY, "a \"b\" \\c\n\u0001");
        assertThat(LogFormat.JSON.print(entry, Entries.STYLE))
                .isEqualTo(
                        "{\"hostname\": \"pbx-one\", \"timestamp\": \"2026-11-24 17:04:05.678\","
                                + " \"identifiers\": {\"lwp\": 42, \"callid\": \"C-00000001\"},"
                                + " \"logmsg\": {\"location\": {\"filename\": \"Dial\","
                                + " \"function\": \"\", \"line\": 0}, \"level\": \"SECURITY\","
                                + " \"message\": \"a \\\"b\\\" \\\\c\\u000a\\u0001\"}}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%b %e %T|Nov 24 17:04:05",
                "%F %T.%3q|2026-11-24 17:04:05.678",
                "%T.%6q|17:04:05.678000",
                "%d/%m/%y %I:%M %p|24/11/26 05:04 PM",
                "%Y%m%d %H%M%S %z|20261124 170405 +0000",
                "%s|1795539845",
                "%a %A %B %j|Tue Tuesday November 328",
                "100%% %E|100% %E",
                "%|%"
            })
    void times_are_written_as_in_strftime(String format, String written) {
        assertThat(new DatePattern(format, ZoneOffset.UTC).print(Entries.TIME)).isEqualTo(written);
    }
}

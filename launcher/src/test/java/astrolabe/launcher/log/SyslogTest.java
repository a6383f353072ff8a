package astrolabe.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SyslogTest {

    @TempDir private Path directory;

    @Test
    void lines_arrive_with_facility_and_severity() throws IOException {
        Path socket = directory.resolve("log");
        try (DatagramSocketFile system = DatagramSocketFile.bind(socket);
                Syslog syslog = Syslog.open("local0", socket)) {
            LogEntry entry = Entries.of(LogLevel.ERROR, "%s%n is no format here");
            syslog.write(entry, LogFormat.PLAIN.print(entry, Entries.STYLE));
            assertThat(system.receive())
                    .matches(
                            "<131>Nov 24 \\d\\d:04:05 asterisk\\[\\d+\\]: \\[2026-11-24"
                                    + " 17:04:05\\.678\\] ERROR\\[42\\]\\[C-00000001\\]: %s%n is no"
                                    + " format here");
            syslog.write(Entries.of(LogLevel.DEBUG, ""), "x".repeat(20_000));
            assertThat(system.receive()).startsWith("<135>").hasSize(8192);
        }
    }

    @Test
    void a_system_without_a_log_is_an_error_and_no_more() {
        assertThatThrownBy(() -> Syslog.open("daemon", directory.resolve("nobody")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nobody does not take it");
    }

    @Test
    void facilities_are_known_in_any_case() {
        assertThat(Syslog.knows("LOCAL7")).isTrue();
        assertThat(Syslog.knows("local8")).isFalse();
    }
}

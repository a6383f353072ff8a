package astrolabe.launcher.log;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LoggerConfTest {

    private final Problems problems = new Problems();

    @Test
    void a_whole_file_is_read() {
        LoggerConf conf =
                read(
                        """
                        [general]
                        dateformat = %F %T.%3q
                        use_callids = no
                        appendhostname = yes
                        queue_log = yes
                        queue_log_name = queues
                        rotatestrategy = rotate
                        exec_after_rotate = gzip -9 ${filename}.2
                        logger_queue_limit = 250
                        [logfiles]
                        console => notice,warning,error,verbose
                        full.log => *
                        plain.log => [plain]notice , VERBOSE(3),fax
                        full.json => [json]verbose(*),security,dtmf
                        syslog.local0 => error
                        """,
                        true);
        assertThat(problems.all()).isEmpty();
        assertThat(conf.dateFormat()).isEqualTo("%F %T.%3q");
        assertThat(conf.callIds()).isFalse();
        assertThat(conf.appendsHost()).isTrue();
        assertThat(conf.queueLog()).contains("queues");
        assertThat(conf.rotation()).isEqualTo(Rotation.ROTATE);
        assertThat(conf.afterRotation()).contains("gzip -9 ${filename}.2");
        assertThat(conf.limit()).isEqualTo(250);
        assertThat(conf.channels())
                .extracting(LogChannel::type)
                .containsExactly("Console", "File", "File", "File", "Syslog");
        LogChannel plain = conf.channels().get(2);
        assertThat(plain.format()).isEqualTo(LogFormat.PLAIN);
        assertThat(plain.levels()).containsExactlyInAnyOrder(LogLevel.NOTICE, LogLevel.VERBOSE);
        assertThat(plain.verbose()).isEqualTo(OptionalInt.of(3));
        assertThat(conf.channels().get(1).levels()).containsExactlyInAnyOrder(LogLevel.values());
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_the_rest_counts() {
        LoggerConf conf =
                read(
                        """
                        [general]
                        rotatestrategy = weekly
                        dateformt = %F
                        exec_after_rotate = rm -rf /
                        [logfiles]
                        messages.log => [xml]notice,loud,verbose(x)
                        syslog.nowhere => error
                        messages.log => error
                        """,
                        false);
        assertThat(conf.rotation()).isEqualTo(Rotation.SEQUENTIAL);
        assertThat(conf.afterRotation()).isEmpty();
        assertThat(conf.channels()).hasSize(1);
        assertThat(problems.all())
                .extracting(Problem::line)
                .containsExactlyInAnyOrder(2, 3, 4, 6, 6, 6, 7, 8);
    }

    @Test
    void without_a_file_nothing_is_kept() {
        LoggerConf conf =
                LoggerConf.read(
                        new ConfigReader(new MemorySource(Map.of()))
                                .read("logger.conf")
                                .orEmpty(problems),
                        false,
                        problems);
        assertThat(conf).isEqualTo(LoggerConf.DEFAULTS);
    }

    @Test
    void a_level_of_its_own_counts_whatever_others_want() {
        LogChannel own = LogChannel.read("a", "verbose(3)", false, _ -> {});
        LogChannel usual = LogChannel.read("b", "verbose", false, _ -> {});
        assertThat(own.takes(Entries.verbose(3, ""), 0)).isTrue();
        assertThat(own.takes(Entries.verbose(4, ""), 10)).isFalse();
        assertThat(usual.takes(Entries.verbose(3, ""), 0)).isFalse();
        assertThat(usual.takes(Entries.verbose(3, ""), 3)).isTrue();
        assertThat(usual.takes(Entries.of(LogLevel.ERROR, ""), 3)).isFalse();
    }

    private LoggerConf read(String text, boolean executes) {
        return LoggerConf.read(
                new ConfigReader(new MemorySource(Map.of("logger.conf", text)))
                        .read("logger.conf")
                        .orEmpty(problems),
                executes,
                problems);
    }
}

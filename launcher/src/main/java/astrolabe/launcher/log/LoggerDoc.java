package astrolabe.launcher.log;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code logger.conf}. */
public final class LoggerDoc {

    private LoggerDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("logger", "logger.conf")
                .type(
                        "general",
                        "[general]",
                        "What holds for all log files",
                        option(
                                "dateformat",
                                "%b %e %T",
                                "How times are written, as strftime has it."),
                        option("use_callids", "yes", "Whether lines name their call."),
                        option("appendhostname", "no", "Whether files are named for the host."),
                        option("rotatestrategy", "sequential", "How rotated files are named."),
                        option("exec_after_rotate", "", "A command to run on a rotated file."),
                        option("queue_log_name", "queue_log", "The file of queues' events."),
                        option("logger_queue_limit", "1000", "Lines that wait to be written."))
                .type(
                        "logfiles",
                        "[logfiles]",
                        "Log files, each with the levels that go into it",
                        option(
                                "FILE",
                                "",
                                "Levels by commas, the format in brackets before them."));
    }
}

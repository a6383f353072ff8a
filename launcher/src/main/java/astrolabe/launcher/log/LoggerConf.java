package astrolabe.launcher.log;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code logger.conf}.
 *
 * @param dateFormat how times are written, as in strftime, with {@code %3q} for thousandths
 * @param callIds whether lines carry the id of the call they belong to
 * @param appendsHost whether the host's name is put behind names of files
 * @param afterRotation a command to run after each rotation of a file, whose path it finds in
 *     {@code $filename}
 * @param limit lines that may wait to be written; further ones are left out and counted
 * @param queueLog the name of the file of queues, if one is to be kept
 */
public record LoggerConf(
        String dateFormat,
        boolean callIds,
        boolean appendsHost,
        Rotation rotation,
        Optional<String> afterRotation,
        int limit,
        Optional<String> queueLog,
        List<LogChannel> channels) {

    /** What holds without a file. */
    public static final LoggerConf DEFAULTS =
            new LoggerConf(
                    "%b %e %T",
                    true,
                    false,
                    Rotation.SEQUENTIAL,
                    Optional.empty(),
                    1000,
                    Optional.empty(),
                    List.of());

    private static final String QUEUE_LOG = "queue_log";
    private static final int LEAST = 1;
    private static final int MOST = 1_000_000;

    public LoggerConf {
        channels = List.copyOf(channels);
    }

    /**
     * @param executes whether configuration files may run commands
     */
    public static LoggerConf read(ConfigFile file, boolean executes, Problems problems) {
        SectionReader general =
                new SectionReader(
                        file.section("general").orElseGet(() -> none(file.name())), problems);
        Optional<Setting> command = general.repeated("exec_after_rotate").stream().findFirst();
        if (command.isPresent() && !executes) {
            problems.warn(
                    command.get(),
                    "exec_after_rotate is not run: asterisk.conf does not have execincludes = yes");
        }
        String queueLog = general.text("queue_log_name", QUEUE_LOG);
        boolean keepsQueueLog = general.bool(QUEUE_LOG, true);
        LoggerConf conf =
                new LoggerConf(
                        general.text("dateformat", DEFAULTS.dateFormat),
                        general.bool("use_callids", true),
                        general.bool("appendhostname", false),
                        general.choice("rotatestrategy", Rotation.SEQUENTIAL),
                        command.filter(_ -> executes).map(Setting::value),
                        general.integer("logger_queue_limit", DEFAULTS.limit, LEAST, MOST),
                        Optional.of(queueLog)
                                .filter(_ -> keepsQueueLog && !file.sections().isEmpty()),
                        channels(file, problems));
        // Times of queues are in seconds here, and there is no data base to write them to.
        general.ignore(
                "queue_log_to_file", "queue_log_realtime_use_gmt", "queue_adaptive_realtime");
        general.unknown();
        return conf;
    }

    private static List<LogChannel> channels(ConfigFile file, Problems problems) {
        List<LogChannel> channels = new ArrayList<>();
        for (Setting setting : file.section("logfiles").map(Section::settings).orElse(List.of())) {
            LogChannel channel = LogChannel.read(setting, problems);
            if (!channel.facility().map(Syslog::knows).orElse(true)) {
                problems.warn(setting, "unknown facility; the line is left out");
            } else if (channels.stream().anyMatch(each -> each.name().equals(channel.name()))) {
                problems.warn(setting, "given twice; the first counts");
            } else {
                channels.add(channel);
            }
        }
        return channels;
    }

    private static Section none(String file) {
        return new Section("general", false, List.of(), List.of(), file, 0);
    }
}

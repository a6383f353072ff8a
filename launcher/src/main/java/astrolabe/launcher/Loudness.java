package astrolabe.launcher;

import astrolabe.launcher.log.Logging;
import astrolabe.managerpbx.program.Verbosity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much is told; a change takes effect in the log, where that is the program's own. Thread-safe.
 */
final class Loudness implements Verbosity {

    private final Optional<Logging> logging;
    private final Map<String, Integer> modules = new ConcurrentHashMap<>();
    private volatile int verbose;
    private volatile int debug;

    Loudness(int verbose, int debug, Optional<Logging> logging) {
        this.logging = logging;
        verbose(verbose);
        debug(debug);
    }

    @Override
    public int verbose() {
        return verbose;
    }

    void verbose(int level) {
        verbose = level;
        logging.ifPresent(log -> log.verbose(level));
    }

    @Override
    public int debug() {
        return debug;
    }

    @Override
    public void debug(int level) {
        debug = level;
        modules.clear();
        logging.ifPresent(log -> log.debug(level));
    }

    @Override
    public int debug(String module) {
        return modules.getOrDefault(withoutEnding(module), 0);
    }

    @Override
    public void debug(String module, int level) {
        String name = withoutEnding(module);
        modules.put(name, level);
        logging.ifPresent(log -> loggers(name).forEach(logger -> log.debug(logger, level)));
    }

    /** Which parts of the program are what administrators know under a module's name. */
    private static List<String> loggers(String module) {
        return switch (module) {
            case "pbx_spool" -> List.of("astrolabe.features.callfile");
            case "pbx_config" -> List.of("astrolabe.engine.dialplan", "astrolabe.engine.pbx");
            case "manager" -> List.of("astrolabe.server", "astrolabe.manager");
            case "http" -> List.of("astrolabe.server.http", "astrolabe.http");
            case "cdr" -> List.of("astrolabe.engine.cdr");
            case "chan_local" -> List.of("astrolabe.engine.local");
            case "app_dial", "app_originate" -> List.of("astrolabe.engine.dial");
            case "res_musiconhold" -> List.of("astrolabe.engine.sound");
            case "logger" -> List.of("astrolabe.launcher.log", "astrolabe.logger");
            case "console" -> List.of("astrolabe.console");
            default ->
                    module.startsWith("app_")
                            ? List.of("astrolabe.engine.application")
                            : module.startsWith("func_")
                                    ? List.of("astrolabe.engine.function")
                                    : List.of("astrolabe." + module);
        };
    }

    private static String withoutEnding(String module) {
        return module.endsWith(".so") ? module.substring(0, module.length() - 3) : module;
    }
}

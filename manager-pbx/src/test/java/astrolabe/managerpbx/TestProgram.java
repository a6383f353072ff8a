package astrolabe.managerpbx;

import astrolabe.conf.ConfigDoc;
import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.VirtualTime;
import astrolabe.managerpbx.program.ConfigFiles;
import astrolabe.managerpbx.program.Logs;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ModuleList;
import astrolabe.managerpbx.program.Program;
import astrolabe.managerpbx.program.ReloadStatus;
import astrolabe.managerpbx.program.ServerFacts;
import astrolabe.managerpbx.program.Shutdown;
import astrolabe.managerpbx.program.Verbosity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** An engine in virtual time with a program around it that notes what it is asked to do. */
final class TestProgram implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-21T22:52:39Z");

    private final VirtualTime time = new VirtualTime(START);
    private final List<PbxEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Pbx pbx;
    private final List<String> asked = new ArrayList<>();
    private ReloadStatus reloads = ReloadStatus.DONE;
    private boolean rotates = true;
    private List<String> mistakes = List.of();
    private final Program program;

    TestProgram(String extensions) {
        this(extensions, AstDb.inMemory());
    }

    TestProgram(String extensions, AstDb database) {
        pbx = new Pbx(time, new SplittableRandom(1), "", database, events::add);
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("extensions.conf", extensions)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
        program = new Program(facts(), modules(), shutdown(), logs(), verbosity(), files());
    }

    Pbx pbx() {
        return pbx;
    }

    VirtualTime time() {
        return time;
    }

    Program program() {
        return program;
    }

    /** What the program was asked to do. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** How reloads of a module end from now on that can be reloaded. */
    void reloadsEnd(ReloadStatus status) {
        reloads = status;
    }

    /** What is wrong with the dialplan's files from now on. */
    void mistakesAre(String... told) {
        mistakes = List.of(told);
    }

    /** Whether the logs can be started anew from now on. */
    void rotates(boolean possible) {
        rotates = possible;
    }

    /** The engine's events so far, of one kind. */
    <T extends PbxEvent> List<T> events(Class<T> kind) {
        synchronized (events) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static ServerFacts facts() {
        return new ServerFacts(
                new ServerFacts.Version("23.0.0", "13.0.0", "(Astrolabe 0.1.0)", "Linux"),
                START,
                ZoneOffset.UTC,
                "",
                "en",
                new ServerFacts.Limits(0, 0, 0),
                new ServerFacts.Owner("", ""),
                new ServerFacts.Subsystems(true, true, true, true, false, false),
                List.of(
                        new ServerFacts.Directory(
                                "Configuration directory", Path.of("/etc/asterisk"))));
    }

    private ModuleList modules() {
        return new ModuleList(
                List.of(
                        module("app_dial.so", false, false),
                        module("app_echo.so", false, true),
                        module("app_milliwatt.so", false, true),
                        module("app_queue.so", true, false),
                        module("pbx_config.so", true, false),
                        module("res_musiconhold.so", true, false),
                        module("res_parking.so", true, false),
                        module("res_pjsip.so", true, false)),
                pbx.exchange()::publish,
                time);
    }

    private Module module(String name, boolean canReload, boolean removable) {
        return new Module() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "Test module";
            }

            @Override
            public ReloadStatus reload() {
                asked.add("reload " + name);
                return canReload ? reloads : ReloadStatus.NOT_SUPPORTED;
            }

            @Override
            public boolean isRemovable() {
                return removable;
            }
        };
    }

    private Shutdown shutdown() {
        return new Shutdown() {
            @Override
            public void now() {
                asked.add("stop now");
            }

            @Override
            public void gracefully() {
                asked.add("stop gracefully");
            }

            @Override
            public void whenConvenient() {
                asked.add("stop when convenient");
            }

            @Override
            public void abort() {
                asked.add("abort");
            }
        };
    }

    private Logs logs() {
        return new Logs() {
            private final Set<String> added = new HashSet<>();

            @Override
            public boolean reload() {
                return true;
            }

            @Override
            public boolean reload(String file) {
                asked.add("reload the log from " + file);
                return true;
            }

            @Override
            public boolean rotate() {
                return rotates;
            }

            @Override
            public int limit() {
                return 1000;
            }

            @Override
            public List<Logs.Channel> channels() {
                return List.of(
                        channel("full.log", "NOTICE", "WARNING", "ERROR", "VERBOSE"),
                        channel("messages.log", "NOTICE", "WARNING", "ERROR"));
            }

            private static Logs.Channel channel(String file, String... levels) {
                return new Logs.Channel(
                        "/var/log/asterisk/" + file, "File", "default", true, List.of(levels));
            }

            @Override
            public List<Logs.Level> levels() {
                return List.of(
                        new Logs.Level(0, "DEBUG"),
                        new Logs.Level(5, "VERBOSE"),
                        new Logs.Level(19, "SECURITY"));
            }

            @Override
            public Adding add(String name, String levels) {
                return added.add(name) ? Adding.ADDED : Adding.THERE_ALREADY;
            }

            @Override
            public boolean remove(String name) {
                return added.remove(name);
            }
        };
    }

    private ConfigFiles files() {
        return new ConfigFiles() {
            @Override
            public List<Reading> read() {
                return List.of(
                        new Reading("core", Path.of("/etc/asterisk/acl.conf")),
                        new Reading("pbx_config", Path.of("/etc/asterisk/extensions.conf")));
            }

            @Override
            public boolean reload(String file) {
                asked.add("config reload " + file);
                return true;
            }

            @Override
            public List<ConfigDoc> docs() {
                return List.of(
                        ConfigDoc.of("res_parking", "res_parking.conf")
                                .type(
                                        "globals",
                                        "[general]",
                                        "What holds for every parking lot",
                                        ConfigDoc.option(
                                                "parkeddynamic", "no", "Whether calls make lots."))
                                .type(
                                        "parking_lot",
                                        "all other sections",
                                        "A place to park calls"));
            }

            @Override
            public Path directory() {
                return Path.of("/etc/asterisk");
            }

            @Override
            public void write(Path file, String text) {
                asked.add("write " + file + "\n" + text);
            }

            @Override
            public List<String> mistakes(String module) {
                return mistakes;
            }
        };
    }

    private static Verbosity verbosity() {
        return new Verbosity() {
            private final Map<String, Integer> modules = new HashMap<>();
            private int debug;

            @Override
            public int verbose() {
                return 0;
            }

            @Override
            public int debug() {
                return debug;
            }

            @Override
            public void debug(int level) {
                debug = level;
            }

            @Override
            public int debug(String module) {
                return modules.getOrDefault(module, 0);
            }

            @Override
            public void debug(String module, int level) {
                modules.put(module, level);
            }
        };
    }

    @Override
    public void close() throws InterruptedException {
        pbx.close();
    }
}

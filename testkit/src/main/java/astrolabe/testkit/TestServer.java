package astrolabe.testkit;

import astrolabe.engine.Pbx;
import astrolabe.launcher.Program;
import astrolabe.launcher.Settings;
import astrolabe.launcher.TechnologyMaker;
import astrolabe.manager.Console;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole program in this JVM, its manager on a free port of the loopback, everything it writes in
 * a directory that goes with it. Any thread.
 */
public final class TestServer implements AutoCloseable {

    /**
     * What a test need not say: an account that may do everything and sees all but the security
     * events.
     */
    private static final Map<String, String> DEFAULTS =
            Map.of(
                    "asterisk.conf",
                    "[options]\n",
                    "manager.conf",
                    """
                    [general]
                    enabled = yes
                    bindaddr = 127.0.0.1

                    [hello]
                    secret = world
                    read = system,call,log,verbose,agent,user,config,dtmf,reporting,cdr,dialplan
                    write = all
                    """);

    private final Path directory;
    private final Program program;

    private TestServer(Path directory, Program program) {
        this.directory = directory;
        this.program = program;
    }

    /**
     * Starts a program that has these configuration files, each text by its name. Directories that
     * {@code asterisk.conf} does not name are the server's own; the manager's port never is the
     * configured one.
     *
     * @param further what the program can reach besides, such as {@link
     *     astrolabe.testkit.phone.Phones}
     */
    public static TestServer start(Map<String, String> files, TechnologyMaker... further)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(DEFAULTS);
        all.putAll(files);
        return start(etc -> write(all, etc), further);
    }

    /** Starts a program on a copy of this configuration directory, and of nothing else. */
    public static TestServer start(Path configuration, TechnologyMaker... further)
            throws IOException, InterruptedException {
        return start(etc -> copy(configuration, etc), further);
    }

    /** Puts the configuration into a directory that is still to be made. */
    private interface Furnishing {
        void furnish(Path etc) throws IOException;
    }

    private static TestServer start(Furnishing furnishing, TechnologyMaker... further)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("astrolabe");
        try {
            Path etc = directory.resolve("etc");
            furnishing.furnish(etc);
            return new TestServer(directory, running(etc, directory, further));
        } catch (IOException | InterruptedException | RuntimeException e) {
            delete(directory);
            throw e;
        }
    }

    private static void write(Map<String, String> files, Path etc) throws IOException {
        for (var file : files.entrySet()) {
            Path path = etc.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> parentsFirst;
        try (var files = Files.walk(from)) {
            parentsFirst = files.toList();
        }
        for (Path file : parentsFirst) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static Program running(Path etc, Path state, TechnologyMaker... further)
            throws IOException, InterruptedException {
        Program program =
                new Program(
                        new Settings(etc.resolve("asterisk.conf"), state, Optional.of(0), 0, 0),
                        further);
        try {
            program.start();
            return program;
        } catch (IOException | InterruptedException | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    /** Where the manager listens. */
    public InetSocketAddress address() {
        return program.manager()
                .address()
                .orElseThrow(() -> new IllegalStateException("The manager is not enabled"));
    }

    /** A client, connected and otherwise silent. */
    public AmiPeer connect() throws IOException {
        return AmiPeer.connect(address());
    }

    /** Runs a console line. */
    public Console.Result console(String line) throws InterruptedException {
        return program.run(line);
    }

    /** Where call files go, in {@code outgoing}. */
    public Path spool() {
        return program.asterisk().directories().spool();
    }

    public Pbx pbx() {
        return program.pbx();
    }

    public Program program() {
        return program;
    }

    /** Ends the program and removes all it wrote. */
    @Override
    public void close() throws IOException, InterruptedException {
        try {
            program.close();
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (var files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}

package astrolabe.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory a server under load lives in: a configuration like the sample, and its state. */
final class ServerFiles implements AutoCloseable {

    private static final String ASTERISK_CONF =
            """
            [options]
            verbose = 0
            """;

    /** The gate for connections without a login is wide: it is not what is measured. */
    private static final String MANAGER_CONF =
            """
            [general]
            enabled = yes
            bindaddr = 127.0.0.1
            displayconnects = no
            authlimit = 2000
            webenabled = yes
            httptimeout = 3600

            [everything]
            secret = bench
            read = all
            write = all

            [listener]
            secret = bench
            read = user
            write = user
            """;

    /** As many connections as the system lets a process have. */
    private static final String HTTP_CONF =
            """
            [general]
            enabled = yes
            bindaddr = 127.0.0.1
            sessionlimit = 100000
            """;

    private static final String EXTENSIONS_CONF =
            """
            [bench]
            exten => answer,1,Answer()
             same => n,Wait(60)
            exten => talk,1,NoOp(talk)
             same => n,Set(LANG=en)
             same => n,NoOp(${CALLERID(num)})
             same => n,Answer()
             same => n,Hangup()
            """;

    private final Path directory;

    ServerFiles() throws IOException {
        directory = Files.createTempDirectory("astrolabe-bench");
        Files.writeString(configuration(), ASTERISK_CONF);
        Files.writeString(directory.resolve("manager.conf"), MANAGER_CONF);
        Files.writeString(directory.resolve("http.conf"), HTTP_CONF);
        Files.writeString(directory.resolve("extensions.conf"), EXTENSIONS_CONF);
    }

    Path configuration() {
        return directory.resolve("asterisk.conf");
    }

    Path state() {
        return directory.resolve("state");
    }

    Path output() {
        return directory.resolve("output");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            deepestFirst.forEach(ServerFiles::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

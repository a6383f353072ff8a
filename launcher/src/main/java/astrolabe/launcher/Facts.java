package astrolabe.launcher;

import astrolabe.managerpbx.program.ServerFacts;
import astrolabe.protocol.Banner;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What stays true of the program, as its clients may ask. */
final class Facts {

    private Facts() {}

    static ServerFacts of(
            AsteriskConf conf,
            Settings settings,
            Instant started,
            boolean manager,
            boolean webManager,
            boolean http,
            boolean cdr) {
        Directories at = conf.directories();
        return new ServerFacts(
                new ServerFacts.Version(
                        Version.COMPATIBLE,
                        Banner.CURRENT.version(),
                        "(" + Version.OWN + ")",
                        platform()),
                started,
                ZoneId.systemDefault(),
                conf.systemName(),
                conf.language(),
                new ServerFacts.Limits(conf.maxCalls(), conf.maxLoad(), 0),
                new ServerFacts.Owner("", ""),
                new ServerFacts.Subsystems(
                        manager,
                        manager && webManager && http,
                        http,
                        cdr,
                        false,
                        conf.customSounds()),
                List.of(
                        new ServerFacts.Directory(
                                "Configuration file", settings.configuration().toAbsolutePath()),
                        new ServerFacts.Directory("Configuration directory", at.etc()),
                        new ServerFacts.Directory("Module directory", at.modules()),
                        new ServerFacts.Directory("Spool directory", at.spool()),
                        new ServerFacts.Directory("Log directory", at.log()),
                        new ServerFacts.Directory("Run/Sockets directory", at.run()),
                        new ServerFacts.Directory("PID file", at.run().resolve("asterisk.pid")),
                        new ServerFacts.Directory("VarLib directory", at.varLib()),
                        new ServerFacts.Directory("Data directory", at.data()),
                        new ServerFacts.Directory("ASTDB", at.database().resolve("astdb")),
                        new ServerFacts.Directory("IAX2 Keys directory", at.keys()),
                        new ServerFacts.Directory("AGI Scripts directory", at.agi())));
    }

    private static String platform() {
        return System.getProperty("os.name")
                + "/"
                + System.getProperty("os.version")
                + " on "
                + System.getProperty("os.arch")
                + ", Java "
                + Runtime.version().feature();
    }
}

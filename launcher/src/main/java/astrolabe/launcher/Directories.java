package astrolabe.launcher;

import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where everything is, as in {@code [directories]} of {@code asterisk.conf}. Relative names begin
 * at the state directory.
 *
 * @param etc configuration
 * @param varLib state that is kept
 * @param database the directory of AstDB
 * @param data sounds and other read-only files
 * @param spool call files, recordings
 * @param run the control socket and the process id
 * @param log log files
 */
public record Directories(
        Path etc,
        Path modules,
        Path varLib,
        Path database,
        Path keys,
        Path data,
        Path agi,
        Path spool,
        Path run,
        Path log) {

    /** Everything below one directory: what needs no root and no preparation. */
    public static Directories below(Path state, Path etc) {
        return new Directories(
                etc,
                state.resolve("modules"),
                state.resolve("lib"),
                state.resolve("lib"),
                state.resolve("lib/keys"),
                state.resolve("share"),
                state.resolve("lib/agi-bin"),
                state.resolve("spool"),
                state.resolve("run"),
                state.resolve("log"));
    }

    static Directories from(SectionReader reader, Directories defaults, Path base) {
        return new Directories(
                base.resolve(reader.path("astetcdir", defaults.etc)),
                base.resolve(reader.path("astmoddir", defaults.modules)),
                base.resolve(reader.path("astvarlibdir", defaults.varLib)),
                base.resolve(reader.path("astdbdir", defaults.database)),
                base.resolve(reader.path("astkeydir", defaults.keys)),
                base.resolve(reader.path("astdatadir", defaults.data)),
                base.resolve(reader.path("astagidir", defaults.agi)),
                base.resolve(reader.path("astspooldir", defaults.spool)),
                base.resolve(reader.path("astrundir", defaults.run)),
                base.resolve(reader.path("astlogdir", defaults.log)));
    }

    static void ignoreOthers(SectionReader reader) {
        reader.ignore("astcachedir", "astsbindir");
        reader.unknown();
    }

    /** What the dialplan calls them. */
    Map<String, String> variables() {
        return Map.of(
                "ASTETCDIR", etc.toString(),
                "ASTMODDIR", modules.toString(),
                "ASTVARLIBDIR", varLib.toString(),
                "ASTDBDIR", database.toString(),
                "ASTKEYDIR", keys.toString(),
                "ASTDATADIR", data.toString(),
                "ASTAGIDIR", agi.toString(),
                "ASTSPOOLDIR", spool.toString(),
                "ASTRUNDIR", run.toString(),
                "ASTLOGDIR", log.toString());
    }

    /** The control socket of the remote console. */
    public Path controlSocket() {
        return run.resolve("asterisk.ctl");
    }

    /** An empty section for files that lack one. */
    static Section none(String name, String file) {
        return new Section(name, false, java.util.List.of(), java.util.List.of(), file, 0);
    }
}

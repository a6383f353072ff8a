package astrolabe.managerpbx.program;

import java.time.Instant;
import java.util.List;

/** The modules of the program; their names are taken with and without {@code .so}. Thread-safe. */
public interface Modules {

    /** How the wish to load a module ended. */
    enum Loading {
        LOADED,
        /** There is no such module. */
        NOT_FOUND,
        /** It is there already, or can't be loaded. */
        FAILED
    }

    /** The modules in service, in the order of their names. */
    List<Module> loaded();

    /** The names of those out of service. */
    List<String> unloaded();

    boolean isLoaded(String name);

    Loading load(String name);

    /** Takes a module out of service; returns whether that was possible. */
    boolean unload(String name);

    /** Has one module read its configuration anew. */
    ReloadStatus reload(String name);

    /** Has every module read its configuration anew. */
    ReloadStatus reloadAll();

    /** When everything was read last; the start, if never since. */
    Instant lastReload();
}

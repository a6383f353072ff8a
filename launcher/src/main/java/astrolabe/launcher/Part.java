package astrolabe.launcher;

import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.function.Supplier;

/**
 * A part of the program under the module name that administrators know.
 *
 * @param reloading reads its configuration anew
 */
record Part(String name, String description, Supplier<ReloadStatus> reloading) implements Module {

    @Override
    public ReloadStatus reload() {
        return reloading.get();
    }
}

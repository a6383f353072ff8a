package astrolabe.launcher;

import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A part of the program under the module name that administrators know.
 *
 * @param reloading reads its configuration anew
 * @param service how it is taken into service and out of it, where that can be done at any time
 * @param isOptional whether the program can be started without it
 */
record Part(
        String name,
        String description,
        Supplier<ReloadStatus> reloading,
        Optional<Service> service,
        boolean isOptional)
        implements Module {

    /** The way into service and out of it. */
    record Service(Runnable start, Runnable stop) {}

    /** One that the program can't do without. */
    Part(String name, String description, Supplier<ReloadStatus> reloading) {
        this(name, description, reloading, Optional.empty(), false);
    }

    /** One that can be taken into service and out of it at any time. */
    static Part removable(
            String name, String description, Supplier<ReloadStatus> reloading, Service service) {
        return new Part(name, description, reloading, Optional.of(service), true);
    }

    /** One that is there from the start, or never. */
    static Part optional(String name, String description) {
        return new Part(
                name, description, () -> ReloadStatus.NOT_SUPPORTED, Optional.empty(), true);
    }

    @Override
    public ReloadStatus reload() {
        return reloading.get();
    }

    @Override
    public boolean isRemovable() {
        return service.isPresent();
    }

    @Override
    public void load() {
        service.ifPresent(each -> each.start().run());
    }

    @Override
    public void unload() {
        service.ifPresent(each -> each.stop().run());
    }
}

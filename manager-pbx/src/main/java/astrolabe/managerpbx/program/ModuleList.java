package astrolabe.managerpbx.program;

import astrolabe.engine.event.PbxEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules from an explicit list. Thread-safe: one change at a time; a reload during another is
 * refused rather than waited for.
 */
public final class ModuleList implements Modules {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleList.class);
    private static final String ENDING = ".so";

    private final SortedMap<String, Module> modules = new TreeMap<>();
    private final Consumer<PbxEvent> events;
    private final InstantSource clock;
    private final Set<String> out = new HashSet<>(); // guarded by this
    private final ReentrantLock reloading = new ReentrantLock();
    private volatile Instant lastReload;

    /**
     * @param events told of reloads, loads and unloads
     */
    public ModuleList(List<Module> modules, Consumer<PbxEvent> events, InstantSource clock) {
        for (Module module : modules) {
            if (this.modules.put(key(module.name()), module) != null) {
                throw new IllegalArgumentException(module.name() + " is declared twice");
            }
        }
        this.events = events;
        this.clock = clock;
        lastReload = clock.instant();
    }

    /**
     * Takes those out of service that are not wanted, before anybody knows of them. What the
     * program can't do without stays.
     *
     * @param wanted asked for each module's name
     */
    public synchronized void leaveOut(Predicate<String> wanted) {
        for (Module module : modules.values()) {
            if (module.isOptional() && !wanted.test(module.name())) {
                if (module.isRemovable()) {
                    module.unload();
                }
                out.add(key(module.name()));
            }
        }
    }

    @Override
    public synchronized List<Module> loaded() {
        return modules.values().stream().filter(module -> !isOut(module)).toList();
    }

    @Override
    public synchronized List<String> unloaded() {
        return modules.values().stream().filter(this::isOut).map(Module::name).toList();
    }

    @Override
    public boolean isLoaded(String name) {
        return inService(name).isPresent();
    }

    private synchronized Optional<Module> inService(String name) {
        return Optional.ofNullable(modules.get(key(name))).filter(module -> !isOut(module));
    }

    private synchronized boolean isOut(Module module) {
        return out.contains(key(module.name()));
    }

    @Override
    public synchronized Loading load(String name) {
        Module module = modules.get(key(name));
        if (module == null) {
            return name.isEmpty() ? Loading.FAILED : Loading.NOT_FOUND;
        }
        if (!module.isRemovable() || !out.remove(key(name))) {
            return Loading.FAILED;
        }
        module.load();
        events.accept(new PbxEvent.ModuleLoaded(name));
        return Loading.LOADED;
    }

    @Override
    public synchronized boolean unload(String name) {
        Optional<Module> module = inService(name).filter(Module::isRemovable);
        if (module.isEmpty()) {
            return false;
        }
        module.get().unload();
        out.add(key(name));
        events.accept(new PbxEvent.ModuleUnloaded(name));
        return true;
    }

    @Override
    public ReloadStatus reload(String name) {
        ReloadStatus status =
                inService(name)
                        .map(module -> alone(() -> reload(module)))
                        .orElse(ReloadStatus.NO_SUCH_MODULE);
        events.accept(new PbxEvent.Reloaded(name, status.number()));
        return status;
    }

    @Override
    public ReloadStatus reloadAll() {
        ReloadStatus status = alone(this::reloadEach);
        events.accept(new PbxEvent.Reloaded("All", status.number()));
        return status;
    }

    private ReloadStatus alone(Supplier<ReloadStatus> work) {
        if (!reloading.tryLock()) {
            return ReloadStatus.IN_PROGRESS;
        }
        try {
            return work.get();
        } finally {
            reloading.unlock();
        }
    }

    /** One module that fails must not keep the others from reading theirs. */
    private ReloadStatus reloadEach() {
        lastReload = clock.instant();
        boolean failed = false;
        for (Module module : loaded()) {
            failed |= reload(module) == ReloadStatus.FAILED;
        }
        return failed ? ReloadStatus.FAILED : ReloadStatus.DONE;
    }

    private static ReloadStatus reload(Module module) {
        try {
            return module.reload();
        } catch (RuntimeException e) {
            LOG.error("{} could not be reloaded", module.name(), e);
            return ReloadStatus.FAILED;
        }
    }

    @Override
    public Instant lastReload() {
        return lastReload;
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(ENDING)
                ? lower.substring(0, lower.length() - ENDING.length())
                : lower;
    }
}

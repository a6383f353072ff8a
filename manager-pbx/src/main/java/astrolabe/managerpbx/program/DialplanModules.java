package astrolabe.managerpbx.program;

import astrolabe.engine.Pbx;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.DialplanFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules that consist of dialplan applications and functions, made from their declarations.
 * Such a module can be taken out of service under running calls: its applications are not found
 * then.
 */
public final class DialplanModules {

    private DialplanModules() {}

    /**
     * One for each module that an application or function names; the core's own name none.
     *
     * @param reloads how those that have a configuration read it anew, by the module's name without
     *     ending
     */
    public static List<Module> of(Pbx pbx, Map<String, Supplier<ReloadStatus>> reloads) {
        SortedMap<String, Part> parts = new TreeMap<>();
        for (Application application : pbx.applications().all()) {
            part(parts, pbx, reloads, application.spec().module()).applications.add(application);
        }
        for (DialplanFunction function : pbx.functions().all()) {
            part(parts, pbx, reloads, function.spec().module()).functions.add(function);
        }
        return parts.values().stream()
                .filter(part -> isModule(part.module))
                .<Module>map(part -> part)
                .toList();
    }

    private static Part part(
            SortedMap<String, Part> parts,
            Pbx pbx,
            Map<String, Supplier<ReloadStatus>> reloads,
            String module) {
        return parts.computeIfAbsent(
                module,
                name ->
                        new Part(
                                pbx,
                                name,
                                reloads.getOrDefault(name, () -> ReloadStatus.NOT_SUPPORTED)));
    }

    private static boolean isModule(String name) {
        return name.contains("_") && !name.contains(":");
    }

    /** What one module brings. */
    private static final class Part implements Module {

        private final Pbx pbx;
        private final String module;
        private final Supplier<ReloadStatus> reloading;
        private final List<Application> applications = new ArrayList<>();
        private final List<DialplanFunction> functions = new ArrayList<>();

        Part(Pbx pbx, String module, Supplier<ReloadStatus> reloading) {
            this.pbx = pbx;
            this.module = module;
            this.reloading = reloading;
        }

        @Override
        public String name() {
            return module + ".so";
        }

        @Override
        public String description() {
            return Stream.concat(
                            applications.stream().map(application -> application.spec().name()),
                            functions.stream().map(function -> function.spec().name()))
                    .collect(Collectors.joining(", "));
        }

        @Override
        public ReloadStatus reload() {
            return reloading.get();
        }

        @Override
        public boolean isRemovable() {
            return true;
        }

        @Override
        public void load() {
            pbx.applications().add(applications);
            pbx.functions().add(functions);
        }

        @Override
        public void unload() {
            pbx.applications().remove(applications);
            pbx.functions().remove(functions);
        }
    }
}

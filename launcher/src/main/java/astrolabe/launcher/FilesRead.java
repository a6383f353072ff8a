package astrolabe.launcher;

import astrolabe.conf.AtomicFile;
import astrolabe.conf.ConfigDoc;
import astrolabe.managerpbx.program.ConfigFiles;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.ReloadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The configuration files as administrators ask for them. Thread-safe. */
final class FilesRead implements ConfigFiles {

    private static final String CORE = "core";

    private final Configuration configuration;
    private final Modules modules;
    private final DialplanFiles dialplan;

    FilesRead(Configuration configuration, Modules modules, DialplanFiles dialplan) {
        this.configuration = configuration;
        this.modules = modules;
        this.dialplan = dialplan;
    }

    @Override
    public List<ConfigDoc> docs() {
        return ConfigDocs.all();
    }

    @Override
    public Path directory() {
        return configuration.directory();
    }

    @Override
    public void write(Path file, String text) throws IOException {
        if (Files.isRegularFile(file)) {
            Path old = file.resolveSibling(file.getFileName() + ".old");
            AtomicFile.write(old, Files.readAllBytes(file));
        }
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> mistakes(String module) {
        return dialplan.mistakes(module);
    }

    @Override
    public List<Reading> read() {
        return configuration.filesRead().stream()
                .map(name -> new Reading(module(name), configuration.directory().resolve(name)))
                .toList();
    }

    @Override
    public boolean reload(String file) {
        Path name = Path.of(file).getFileName();
        if (name == null || !configuration.filesRead().contains(name.toString())) {
            return true;
        }
        return modules.reload(moduleToReload(name.toString())) != ReloadStatus.FAILED;
    }

    private static String module(String file) {
        return switch (file) {
            case "extensions.conf" -> "pbx_config";
            case "extensions.ael" -> "pbx_ael";
            case "http.conf", "indications.conf", "logger.conf", "manager.conf" ->
                    file.replace(".conf", "");
            case "musiconhold.conf" -> "res_musiconhold";
            case "cli_aliases.conf" -> "res_clialiases";
            case "cdr_manager.conf" -> "cdr_manager";
            default -> CORE;
        };
    }

    private static String moduleToReload(String file) {
        String module = module(file);
        return module.equals(CORE) ? file.replace(".conf", "") : module;
    }
}

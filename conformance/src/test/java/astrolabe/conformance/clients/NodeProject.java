package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A script for Node with its packages, in a directory of its own. */
final class NodeProject {

    private static final int INSTALL_SECONDS = 120;
    private static final int RUN_SECONDS = 60;
    private static final String SCRIPT = "client.js";

    private final Path directory;

    private NodeProject(Path directory) {
        this.directory = directory;
    }

    /** The project of this name beside this module's tests, its packages installed as locked. */
    static NodeProject install(String name, Path directory)
            throws IOException, InterruptedException {
        Path sources = Path.of("src", "test", name);
        for (String file : List.of("package.json", "package-lock.json", SCRIPT)) {
            Files.copy(sources.resolve(file), directory.resolve(file));
        }
        NodeProject project = new NodeProject(directory);
        project.run(
                INSTALL_SECONDS,
                List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"));
        return project;
    }

    /** The lines that the script prints; it must end well. */
    List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", SCRIPT));
        command.addAll(List.of(arguments));
        return run(RUN_SECONDS, command);
    }

    private List<String> run(int seconds, List<String> command)
            throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = start(output, command);
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                fail("%s took too long:%n%s", command.getFirst(), Files.readString(output));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readAllLines(output);
    }

    private Process start(Path output, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command.getFirst() + " is needed: install Node.js 20 and npm", e);
        }
    }
}

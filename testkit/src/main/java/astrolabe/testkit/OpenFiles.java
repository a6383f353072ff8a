package astrolabe.testkit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sockets and files this process has open at one moment, without the archives that classes come
 * from; empty on systems that do not tell.
 */
record OpenFiles(List<String> targets) {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    OpenFiles {
        targets = List.copyOf(targets);
    }

    static OpenFiles now() throws IOException {
        List<String> targets = new ArrayList<>();
        if (Files.isDirectory(DESCRIPTORS)) {
            try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
                for (Path descriptor : descriptors) {
                    addTarget(descriptor, targets);
                }
            }
        }
        return new OpenFiles(targets);
    }

    private static void addTarget(Path descriptor, List<String> targets) throws IOException {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            if (!isOfTheJvm(target)) {
                targets.add(target);
            }
        } catch (NoSuchFileException _) {
            // Closed since the directory was read: the reading of the directory itself, at least.
        }
    }

    private static boolean isOfTheJvm(String target) {
        return target.endsWith(".jar")
                || target.endsWith("/modules")
                || target.startsWith("/proc/");
    }

    /** What is here and not there; of several alike as many as there are more. */
    List<String> notIn(OpenFiles others) {
        List<String> left = new ArrayList<>(targets);
        others.targets.forEach(left::remove);
        return left;
    }
}

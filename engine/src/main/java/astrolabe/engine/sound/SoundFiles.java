package astrolabe.engine.sound;

import astrolabe.conf.PathGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds sounds by the names that the dialplan uses: without extension, in a language, below one of
 * the roots; an absolute name is taken as it is. The few sounds that come with the engine are found
 * last. Thread-safe.
 */
public final class SoundFiles {

    /** An hour of linear audio; a larger file is no prompt and would fill the memory. */
    private static final long LARGEST = 3_600L * FrameSource.RATE * Short.BYTES;

    private static final String OWN = "/astrolabe/sounds/";

    private static final List<String> OWN_NAMES =
            List.of("beep", "beeperr", "hello-world", "vm-goodbye");

    private volatile List<Path> roots = List.of();

    /** Where sounds are looked for, first place first; one that is not there is passed over. */
    public void lookIn(List<Path> directories) {
        roots = List.copyOf(directories);
    }

    /**
     * The sound of this name.
     *
     * @param language {@code en_GB}: looked for are that one, {@code en}, and no language
     * @throws SoundRefused when all files of that name can't be played
     * @throws IOException when the file can't be read
     */
    public Optional<Sound> find(String name, String language) throws SoundRefused, IOException {
        Optional<SoundRefused> refusal = Optional.empty();
        for (String candidate : candidates(name, language)) {
            for (Path file : files(candidate)) {
                try {
                    return Optional.of(load(file));
                } catch (SoundRefused e) {
                    refusal = refusal.or(() -> Optional.of(e));
                }
            }
        }
        Optional<Sound> own = own(name);
        if (own.isEmpty() && refusal.isPresent()) {
            throw refusal.get();
        }
        return own;
    }

    /**
     * All sounds there are now, by name.
     *
     * @throws IOException when a directory can't be read
     */
    public SoundIndex index() throws IOException {
        return SoundIndex.of(roots, OWN_NAMES);
    }

    /** The audio of one file. */
    public static Sound load(Path file) throws SoundRefused, IOException {
        SoundFormat format =
                SoundFormat.of(file.toString())
                        .orElseThrow(() -> new SoundRefused(file + " has no known extension"));
        if (Files.size(file) > LARGEST) {
            throw new SoundRefused(file + " is longer than an hour");
        }
        return decode(format, Files.readAllBytes(file), file.toString());
    }

    private static Sound decode(SoundFormat format, byte[] bytes, String name) throws SoundRefused {
        try {
            return Sound.of(format.decode(bytes));
        } catch (SoundRefused e) {
            throw new SoundRefused(name + " can't be played: " + e.getMessage());
        }
    }

    /** Where a name may stand below a root, for both customs of placing the language. */
    private static List<String> candidates(String name, String language) {
        List<String> names = new ArrayList<>();
        int slash = name.lastIndexOf('/') + 1;
        for (String tag = language; !tag.isEmpty(); tag = wider(tag)) {
            if (!name.startsWith("/")) {
                names.add(tag + "/" + name);
            }
            if (slash > 0) {
                names.add(name.substring(0, slash) + tag + "/" + name.substring(slash));
            }
        }
        names.add(name);
        return names;
    }

    private static String wider(String language) {
        int cut = language.lastIndexOf('_');
        return cut < 0 ? "" : language.substring(0, cut);
    }

    private List<Path> files(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        for (SoundFormat format : SoundFormat.values()) {
            for (String extension : format.extensions()) {
                String file = name + "." + extension;
                if (name.startsWith("/")) {
                    absolute(file).ifPresent(found::add);
                } else {
                    found.addAll(belowRoots(file));
                }
            }
        }
        return found;
    }

    /**
     * Where a sound of this name is to be written. A relative name is below the first root, whose
     * directories are made where they are missing; an absolute one is taken as it is.
     *
     * @param file with its extension
     * @throws SoundRefused when the name leads out of the root, or is none that a file can have
     */
    public Path place(String file) throws SoundRefused, IOException {
        if (file.startsWith("/")) {
            return absolutePlace(file);
        }
        if (roots.isEmpty()) {
            throw new SoundRefused("there is no directory to write " + file + " to");
        }
        Path root = Files.createDirectories(roots.getFirst()).toRealPath();
        PathGuard guard = new PathGuard(root);
        int slash = file.lastIndexOf('/');
        for (int end = file.indexOf('/');
                end >= 0 && end <= slash;
                end = file.indexOf('/', end + 1)) {
            if (guard.check(file.substring(0, end))
                    instanceof PathGuard.Verdict.Creatable(var directory)) {
                Files.createDirectory(directory);
            }
        }
        return switch (guard.check(file)) {
            case PathGuard.Verdict.Inside(var path) -> path;
            case PathGuard.Verdict.Creatable(var path) -> path;
            case PathGuard.Verdict.Missing _, PathGuard.Verdict.Outside _ ->
                    throw new SoundRefused(file + " is no place below " + root);
        };
    }

    private static Path absolutePlace(String file) throws SoundRefused {
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw new SoundRefused("no file can be called " + file);
        }
    }

    private static Optional<Path> absolute(String file) {
        try {
            return Optional.of(Path.of(file)).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty(); // no file can have that name
        }
    }

    private List<Path> belowRoots(String file) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)
                    && new PathGuard(root).check(file) instanceof PathGuard.Verdict.Inside(var path)
                    && Files.isRegularFile(path)) {
                found.add(path);
            }
        }
        return found;
    }

    private static Optional<Sound> own(String name) throws SoundRefused, IOException {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            return Optional.empty();
        }
        try (InputStream stream = SoundFiles.class.getResourceAsStream(OWN + name + ".wav")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(decode(SoundFormat.WAVE, stream.readAllBytes(), name));
        }
    }
}

package astrolabe.engine.sound;

import astrolabe.conf.PathGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which sounds there are: for each name its languages, and for each of those its formats. A
 * language is empty for a sound that belongs to none.
 */
public record SoundIndex(SortedMap<String, SortedMap<String, Set<SoundFormat>>> sounds) {

    /** A directory of this name holds the sounds of a language: {@code de}, {@code en_US_f_Ann}. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(_[A-Za-z0-9_]{1,60})?");

    public SoundIndex {
        sounds = Collections.unmodifiableSortedMap(new TreeMap<>(sounds));
    }

    /** The languages of a sound with the formats of each; nothing when there is no such sound. */
    public Optional<SortedMap<String, Set<SoundFormat>>> find(String name) {
        return Optional.ofNullable(sounds.get(name));
    }

    /**
     * @param own names of those that come with the engine
     */
    static SoundIndex of(List<Path> roots, List<String> own) throws IOException {
        SortedMap<String, SortedMap<String, Set<SoundFormat>>> found = new TreeMap<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                addAll(root, found);
            }
        }
        own.forEach(name -> add(name, "", SoundFormat.WAVE, found));
        return new SoundIndex(found);
    }

    private static void addAll(
            Path root, SortedMap<String, SortedMap<String, Set<SoundFormat>>> found)
            throws IOException {
        PathGuard guard = new PathGuard(root);
        try (Stream<Path> children = Files.list(root)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!(guard.check(name) instanceof PathGuard.Verdict.Inside(var real))) {
                    continue;
                }
                if (Files.isDirectory(real) && LANGUAGE.matcher(name).matches()) {
                    addBelow(real, "", name, found);
                } else if (Files.isDirectory(real)) {
                    addBelow(real, name + "/", "", found);
                } else {
                    addFile(name, "", found);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void addBelow(
            Path directory,
            String prefix,
            String language,
            SortedMap<String, SortedMap<String, Set<SoundFormat>>> found)
            throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> addFile(prefix + directory.relativize(file), language, found));
        }
    }

    private static void addFile(
            String file,
            String language,
            SortedMap<String, SortedMap<String, Set<SoundFormat>>> found) {
        SoundFormat.of(file)
                .ifPresent(format ->
                        add(file.substring(0, file.lastIndexOf('.')), language, format, found));
    }

    private static void add(
            String name,
            String language,
            SoundFormat format,
            SortedMap<String, SortedMap<String, Set<SoundFormat>>> found) {
        boolean _ =
                found.computeIfAbsent(name, _ -> new TreeMap<>())
                        .computeIfAbsent(language, _ -> EnumSet.noneOf(SoundFormat.class))
                        .add(format);
    }
}

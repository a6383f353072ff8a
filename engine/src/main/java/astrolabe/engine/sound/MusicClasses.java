package astrolabe.engine.sound;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Undertone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The classes of music on hold, from {@code musiconhold.conf}. Thread-safe. */
public final class MusicClasses {

    private static final Logger LOG = LoggerFactory.getLogger(MusicClasses.class);

    private final RandomGenerator random; // used under its own lock
    private volatile Map<String, MusicClass> classes = Map.of(); // written under the lock of this

    public MusicClasses(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Takes the file's classes in force; music that plays goes on.
     *
     * @param data what a directory without leading slash is below
     * @param beside where it is looked for besides: by the file itself
     */
    public void load(ConfigFile file, Path data, Path beside, Problems problems) {
        Map<String, MusicClass> read = new LinkedHashMap<>();
        for (Section section : file.sections()) {
            if (!section.name().equalsIgnoreCase("general")) {
                read(section, data, beside, problems).ifPresent(c -> read.put(c.name(), c));
            }
        }
        replace(Collections.unmodifiableMap(read));
    }

    private synchronized void replace(Map<String, MusicClass> next) {
        classes = next;
    }

    /** Takes a class out until the next {@link #load}; false when there is none of that name. */
    public synchronized boolean remove(String name) {
        Map<String, MusicClass> fewer = new LinkedHashMap<>(classes);
        boolean known = fewer.remove(name) != null;
        classes = Collections.unmodifiableMap(fewer);
        return known;
    }

    public Collection<MusicClass> all() {
        return List.copyOf(classes.values());
    }

    public Optional<MusicClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** How a class sounds to a channel; nothing when it is silent. */
    public Optional<Undertone> undertone(Channel channel, String name) {
        Optional<MusicClass> found = find(name);
        if (found.isEmpty()) {
            LOG.debug("{}: there is no music class '{}'", channel.name(), name);
        }
        return found.map(MusicClass::files)
                .filter(files -> !files.isEmpty())
                .map(_ -> Paced.from(channel, new MusicSource(ordered(found.get()))));
    }

    private List<Path> ordered(MusicClass music) {
        List<Path> files = new ArrayList<>(music.files());
        synchronized (random) {
            switch (music.order()) {
                case ALPHABETICAL -> {
                    // as they were found
                }
                case RANDOM_START -> Collections.rotate(files, random.nextInt(files.size()));
                case RANDOM -> Collections.shuffle(files, java.util.Random.from(random));
            }
        }
        return files;
    }

    private static Optional<MusicClass> read(
            Section section, Path data, Path beside, Problems problems) {
        String mode = text(section, "mode").toLowerCase(Locale.ROOT);
        String directory = text(section, "directory");
        List<Path> files =
                switch (mode) {
                    case "files" -> filesIn(section, data, beside, directory, problems);
                    case "playlist" -> entries(section, data, problems);
                    case "" -> {
                        problems.warn(section, "the class has no mode; it is silent");
                        yield List.of();
                    }
                    default -> {
                        problems.warn(
                                section,
                                "mode '%s' is not supported, only files and playlist are; the class is silent"
                                        .formatted(mode));
                        yield List.of();
                    }
                };
        return Optional.of(
                new MusicClass(
                        section.name(), mode, directory, order(section, mode, problems), files));
    }

    private static String text(Section section, String key) {
        return section.last(key).map(Setting::value).orElse("");
    }

    private static MusicClass.Order order(Section section, String mode, Problems problems) {
        Optional<Setting> sort = section.last("sort");
        String wanted = sort.map(Setting::value).orElse("").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "random" -> MusicClass.Order.RANDOM;
            case "randstart" -> MusicClass.Order.RANDOM_START;
            case "", "alpha", "alphabetical" -> MusicClass.Order.ALPHABETICAL;
            default -> {
                sort.ifPresent(setting ->
                        problems.warn(
                                setting,
                                "sort '%s' is unknown; the %s are played in order"
                                        .formatted(
                                                wanted,
                                                mode.equals("playlist") ? "entries" : "files")));
                yield MusicClass.Order.ALPHABETICAL;
            }
        };
    }

    private static List<Path> filesIn(
            Section section, Path data, Path beside, String directory, Problems problems) {
        if (directory.isEmpty()) {
            problems.warn(section, "the class has no directory; it is silent");
            return List.of();
        }
        try (Stream<Path> found = Files.list(place(data, beside, directory))) {
            return found.filter(file -> SoundFormat.of(file.toString()).isPresent())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            problems.warn(section, "there is no music in %s: %s".formatted(directory, e));
            return List.of();
        }
    }

    private static Path place(Path data, Path beside, String directory) {
        Path usual = data.resolve(directory);
        Path other = beside.resolve(directory);
        return !Files.isDirectory(usual) && Files.isDirectory(other) ? other : usual;
    }

    private static List<Path> entries(Section section, Path data, Problems problems) {
        List<Path> files = new ArrayList<>();
        for (Setting entry : section.all("entry")) {
            Optional<Path> file = withExtension(data, entry.value());
            file.ifPresent(files::add);
            if (file.isEmpty()) {
                problems.warn(entry, "there is no file '%s'".formatted(entry.value()));
            }
        }
        return files;
    }

    private static Optional<Path> withExtension(Path data, String name) {
        return Stream.of(SoundFormat.values())
                .flatMap(format -> format.extensions().stream())
                .map(extension -> data.resolve("sounds").resolve(name + "." + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}

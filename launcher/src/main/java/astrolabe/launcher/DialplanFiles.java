package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.conf.Severity;
import astrolabe.engine.Pbx;
import astrolabe.engine.dialplan.Origin;
import astrolabe.engine.dialplan.ael.AelReader;
import astrolabe.managerpbx.program.ReloadStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The dialplan of {@code extensions.conf} and {@code extensions.ael}. What is wrong in one context
 * costs that one; a file that cannot be read at all leaves in force what was read before.
 * Thread-safe.
 */
final class DialplanFiles {

    private static final String CONFIGURATION = "extensions.conf";
    private static final String AEL = "extensions.ael";

    private final Configuration configuration;
    private final Pbx pbx;
    private final Map<String, List<String>> mistakes = new ConcurrentHashMap<>();

    DialplanFiles(Configuration configuration, Pbx pbx) {
        this.configuration = configuration;
        this.pbx = pbx;
    }

    void load(Problems problems) {
        boolean _ = take(Origin.CONFIGURATION, this::read, problems);
    }

    void loadAel(Problems problems) {
        boolean _ = take(AelReader.REGISTRAR, this::readAel, problems);
    }

    ReloadStatus reload() {
        return reload(Origin.CONFIGURATION, this::read);
    }

    ReloadStatus reloadAel() {
        return reload(AelReader.REGISTRAR, this::readAel);
    }

    private ReloadStatus reload(String registrar, Predicate<Problems> reading) {
        Problems problems = new Problems();
        boolean taken = take(registrar, reading, problems);
        Configuration.tell(problems);
        return taken ? ReloadStatus.DONE : ReloadStatus.FAILED;
    }

    /** Notes what was left out, for who asks later. */
    private boolean take(String registrar, Predicate<Problems> reading, Problems problems) {
        Problems found = new Problems();
        boolean taken = reading.test(found);
        mistakes.put(
                registrar,
                found.all().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(Problem::toString)
                        .toList());
        problems.addAll(found.all());
        return taken;
    }

    private boolean read(Problems problems) {
        Optional<ConfigFile> file = configuration.readSparing(CONFIGURATION, problems);
        file.ifPresent(each -> pbx.load(each, problems));
        return file.isPresent();
    }

    private boolean readAel(Problems problems) {
        configuration.noteIfThere(AEL);
        return pbx.loadAel(configuration.source(), problems);
    }

    /** What was left out when a registrar's file was last read, each with its place and reason. */
    List<String> mistakes(String registrar) {
        return mistakes.getOrDefault(registrar, List.of());
    }
}

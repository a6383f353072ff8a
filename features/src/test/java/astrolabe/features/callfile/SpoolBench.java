package astrolabe.features.callfile;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An engine in virtual time with a spool directory on disk, looked after by looking alone. */
final class SpoolBench implements AutoCloseable {

    static final long PID = 6606;

    private static final String EXTENSIONS =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(2)
             same => n,Hangup()
            exten => busy,1,Refuse()
            exten => silent,1,Wait(600)
            exten => other,1,NoOp(other)
             same => n,Answer()
             same => n,Wait(3)
            [fails]
            exten => failed,1,NoOp(failed)
            """;

    private final Path spool;
    private final VirtualTime time;
    private final List<PbxEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Pbx pbx;
    private final Spooler spooler;

    SpoolBench(Path spool) throws IOException {
        this(
                spool,
                Instant.parse("2026-01-01T00:00:00Z"),
                CallFileSettings.DEFAULTS,
                UnaryOperator.identity());
    }

    /**
     * @param storage what to put between the spool directory and who uses it
     */
    SpoolBench(
            Path spool, Instant now, CallFileSettings settings, UnaryOperator<SpoolStorage> storage)
            throws IOException {
        this.spool = spool;
        time = new VirtualTime(now);
        pbx = new Pbx(time, new SplittableRandom(1), "", events::add);
        pbx.applications().add(List.of(new RefuseApplication()));
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("extensions.conf", EXTENSIONS)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
        Desk desk = new Desk(time, pbx.originator(), new FailedExtension(pbx), settings, PID);
        spooler = new Spooler(storage.apply(DirectoryStorage.in(spool)), desk);
        spooler.start();
    }

    VirtualTime time() {
        return time;
    }

    Spooler spooler() {
        return spooler;
    }

    List<PbxEvent> events() {
        return List.copyOf(events);
    }

    void advance(Duration duration) throws InterruptedException {
        time.advance(duration);
    }

    /** Renames a finished file into the directory, as one should. */
    Path drop(String name, String text) throws IOException {
        return drop(name, text, time.instant());
    }

    Path drop(String name, String text, Instant modified) throws IOException {
        Path elsewhere = Files.writeString(spool.resolve(name), text);
        date(elsewhere, modified);
        return Files.move(elsewhere, spool.resolve("outgoing").resolve(name));
    }

    void date(Path file, Instant modified) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    Path outgoing(String name) {
        return spool.resolve("outgoing").resolve(name);
    }

    Path done(String name) {
        return spool.resolve("outgoing_done").resolve(name);
    }

    List<String> waiting() throws IOException {
        try (Stream<Path> files = Files.list(spool.resolve("outgoing"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    long now() {
        return time.instant().getEpochSecond();
    }

    long callsBegun() {
        return events().stream().filter(PbxEvent.DialBegan.class::isInstance).count();
    }

    List<String> dialStatuses() {
        return events().stream()
                .filter(PbxEvent.DialEnded.class::isInstance)
                .map(event -> ((PbxEvent.DialEnded) event).status())
                .toList();
    }

    /** {@code channel variable=value} for each variable set. */
    List<String> variables() {
        return events().stream()
                .filter(PbxEvent.VariableSet.class::isInstance)
                .map(PbxEvent.VariableSet.class::cast)
                .map(set -> set.channel().name() + " " + set.name() + "=" + set.value())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        spooler.close();
        pbx.close();
    }
}

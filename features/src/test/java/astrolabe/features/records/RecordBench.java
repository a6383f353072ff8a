package astrolabe.features.records;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.VirtualTime;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** An engine in virtual time whose records go to files of a directory. */
final class RecordBench implements AutoCloseable {

    static final String DIALPLAN =
            """
            [flows]
            exten => answer,1,Answer()
             same => n,Wait(2)
             same => n,Hangup()
            exten => busy,1,Busy(1)
            exten => ring,1,Ringing()
             same => n,Wait(60)
            """;

    private final Path directory;
    private final Map<String, String> files = new HashMap<>();
    private final VirtualTime time = new VirtualTime(Instant.parse("2026-08-01T10:00:00Z"));
    private final List<PbxEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Problems problems = new Problems();
    private final Pbx pbx = new Pbx(time, new SplittableRandom(1), "", events::add);
    private final OfficePhones phones = OfficePhones.in(pbx);
    private final CdrFeature cdr;
    private final CelFeature cel;

    RecordBench(Path directory, String dialplan, Map<String, String> conf) throws IOException {
        this.directory = directory;
        files.put("extensions.conf", DIALPLAN + dialplan);
        files.putAll(conf);
        cdr = new CdrFeature(pbx, directory.resolve("spool"), directory.resolve("log"));
        cel = new CelFeature(pbx, directory.resolve("spool"), directory.resolve("log"));
        load();
        pbx.load(read("extensions.conf", problems), problems);
    }

    private astrolabe.conf.ConfigFile read(String name, Problems told) {
        return new ConfigReader(new MemorySource(files)).read(name).orEmpty(told);
    }

    void load() throws IOException {
        cdr.load(this::read, problems);
        cel.load(this::read, problems);
    }

    void put(String name, String text) {
        files.put(name, text);
    }

    List<String> problems() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    /** Alice calls an extension; her half waits. */
    void call(String extension) {
        var _ =
                pbx.originator()
                        .originate(
                                new Originate(
                                        "Local",
                                        CallRequest.to(extension + "@flows/n"),
                                        Duration.ofSeconds(30),
                                        new Originate.ToApplication("Wait", "100"),
                                        PartyId.of("1001", "Alice"),
                                        List.of(),
                                        "",
                                        false,
                                        "",
                                        false,
                                        Optional.empty()));
    }

    /** As {@link #call}, and lets so much time pass that the call is over. */
    void callThrough(String extension) throws InterruptedException {
        call(extension);
        time.advance(Duration.ofSeconds(200));
    }

    void advance(Duration duration) throws InterruptedException {
        time.advance(duration);
    }

    Pbx pbx() {
        return pbx;
    }

    OfficePhones phones() {
        return phones;
    }

    CdrFeature cdr() {
        return cdr;
    }

    CelFeature cel() {
        return cel;
    }

    VirtualTime time() {
        return time;
    }

    List<PbxEvent> events() {
        return List.copyOf(events);
    }

    Path log(String name) {
        return directory.resolve("log").resolve(name);
    }

    List<String> lines(String name) throws IOException {
        return Files.exists(log(name)) ? Files.readAllLines(log(name)) : List.of();
    }

    /** What a command prints. */
    static String output(List<ConsoleCommand> commands, String words, String... arguments)
            throws InterruptedException {
        StringBuilder text = new StringBuilder();
        ConsoleOutput out = text::append;
        ConsoleCommand command =
                commands.stream()
                        .filter(each -> each.spec().words().equals(words))
                        .findFirst()
                        .orElseThrow();
        if (command.run(List.of(arguments), out) == ConsoleCommand.Outcome.USAGE) {
            return "Usage: " + command.spec().usage();
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        pbx.close();
        cel.close();
        cdr.close();
    }
}

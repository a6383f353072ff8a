package astrolabe.benchmarks;

import astrolabe.launcher.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the program, running as a process of its own, under load over loopback and prints what was
 * measured as one JSON document.
 */
public final class Bench {

    private static final int WRONG_ARGUMENTS = 2;

    private static final List<Scenario> SCENARIOS =
            List.of(
                    new LoginScenario(),
                    new SessionsScenario(),
                    new PingScenario(),
                    new FanoutScenario(),
                    new StalledScenario(),
                    new HttpScenario(),
                    new StreamsScenario(),
                    new WaitingScenario(),
                    new HttpSessionsScenario(),
                    new CallsScenario());

    private final Options options;

    private Bench(Options options) {
        this.options = options;
    }

    /** Runs the scenarios named, or all. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        List<Scenario> chosen;
        try {
            options = Options.parse(List.of(arguments));
            chosen = choose(options.names());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\nusage: " + Options.USAGE);
            System.exit(WRONG_ARGUMENTS);
            return;
        }
        String document = Json.of(new Bench(options).run(chosen));
        System.out.print(document);
        if (options.out().isPresent()) {
            Files.writeString(options.out().get(), document);
        }
    }

    static List<Scenario> scenarios() {
        return SCENARIOS;
    }

    private static List<Scenario> choose(List<String> names) {
        if (names.isEmpty()) {
            return SCENARIOS;
        }
        return names.stream().map(Bench::named).toList();
    }

    private static Scenario named(String name) {
        return SCENARIOS.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no benchmark '%s'; there are %s"
                                        .formatted(
                                                name,
                                                SCENARIOS.stream().map(Scenario::name).toList())));
    }

    private Map<String, Object> run(List<Scenario> scenarios)
            throws IOException, InterruptedException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", Version.full());
        document.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS));
        document.put("machine", Machine.describe());
        document.put("quick", !options.extent().isFull());
        Map<String, Object> results = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            results.put(scenario.name(), measure(scenario));
        }
        document.put("results", results);
        return document;
    }

    private Map<String, Object> measure(Scenario scenario)
            throws IOException, InterruptedException {
        double load = Machine.loadAverage();
        System.err.println("measuring " + scenario.name() + ", load average " + load);
        try (ServerProcess server = ServerProcess.start(recording(scenario))) {
            List<Result> measurements = scenario.measure(server, options.extent());
            String output = server.output();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("loadAverageBefore", load);
            entry.put("serverLogLines", output.lines().count());
            entry.put("measurements", measurements.stream().map(Result::figures).toList());
            return entry;
        }
    }

    private Optional<Path> recording(Scenario scenario) {
        return options.recordings()
                .map(directory -> directory.resolve(scenario.name() + ".jfr").toAbsolutePath());
    }
}

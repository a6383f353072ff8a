package astrolabe.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of a run, as printed and as written for reading. */
public record Report(List<ReplayResult> results, List<String> notYet) {

    public Report {
        results = List.copyOf(results);
        notYet = List.copyOf(notYet);
    }

    private static final String HEAD =
            """
            | transcript | steps | packets | moved | result | first difference |
            |---|---:|---:|---:|---|---|
            """;

    public boolean agrees() {
        return results.stream().allMatch(ReplayResult::agrees);
    }

    /** The table and what was left out. */
    public String text() {
        var rows = results.stream().map(Report::row).toList();
        var agreeing =
                results.stream().filter(result -> result.agrees() && !result.isSkipped()).count();
        var skipped = results.stream().filter(ReplayResult::isSkipped).count();
        return HEAD
                + String.join("\n", rows)
                + "\n\n"
                + agreeing
                + " agree, "
                + (results.size() - agreeing - skipped)
                + " differ, "
                + skipped
                + " cannot be replayed yet.\n\nNot yet there and left out:\n\n"
                + String.join("\n", notYet.stream().map(entry -> "- " + entry).toList())
                + "\n";
    }

    private static String row(ReplayResult result) {
        var word =
                result.isSkipped()
                        ? "not yet"
                        : result.agrees() ? "agrees" : result.differences().size() + " differ";
        var first =
                result.isSkipped()
                        ? result.skipped()
                        : result.differences().stream()
                                .findFirst()
                                .map(Difference::summary)
                                .orElse("");
        return "| %s | %d | %d | %d | %s | %s |"
                .formatted(
                        result.transcript(),
                        result.steps(),
                        result.compared(),
                        result.moved(),
                        word,
                        first.replace("|", "\\|"));
    }

    /** Writes the table, and below it every difference in full. */
    public void write(Path file) throws IOException {
        var details =
                results.stream()
                        .filter(result -> !result.agrees())
                        .map(result -> "\n```\n" + result.text() + "\n```\n")
                        .toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "# Conformance\n\n" + text() + String.join("", details));
    }
}

package astrolabe.conformance;

import java.util.List;

/** How one transcript went. */
public record ReplayResult(
        String transcript,
        int steps,
        int compared,
        int moved,
        List<Difference> differences,
        String skipped) {

    public ReplayResult {
        differences = List.copyOf(differences);
    }

    static ReplayResult skipped(String transcript, String reason) {
        return new ReplayResult(transcript, 0, 0, 0, List.of(), reason);
    }

    static ReplayResult broken(String transcript, Exception e) {
        return new ReplayResult(
                transcript,
                0,
                0,
                0,
                List.of(new Difference(0, "the replay broke off: " + e, "")),
                "");
    }

    public boolean isSkipped() {
        return !skipped.isEmpty();
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    /** All differences in full. */
    public String text() {
        return transcript
                + ": "
                + differences.size()
                + " differences\n\n"
                + String.join("\n\n", differences.stream().map(Difference::toString).toList());
    }
}

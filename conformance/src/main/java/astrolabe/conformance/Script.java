package astrolabe.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A transcript made ready to be played: stage directions put in, deliberate differences applied,
 * what is not there yet left out.
 */
public record Script(String name, List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
    }

    static Script of(
            Transcript transcript,
            DeliberateDifferences deliberate,
            NotYet notYet,
            StageDirections directions) {
        var steps =
                deliberate.markLate(
                        transcript.read(deliberate.into(transcript)), transcript.name());
        return new Script(
                transcript.name(), directions.into(new Cut(notYet).of(steps), transcript));
    }

    /** Whether it is held over HTTP. */
    boolean isWeb() {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Send send && send.form().isWeb());
    }

    /** Leaves out what is not there yet and keeps the counts of lists right. Used once. */
    private static final class Cut {
        private final NotYet notYet;
        private final Set<String> skipping = new HashSet<>();
        private final Map<String, Integer> leftOut = new HashMap<>();
        private final List<Step> kept = new ArrayList<>();

        Cut(NotYet notYet) {
            this.notYet = notYet;
        }

        List<Step> of(List<Step> steps) {
            steps.forEach(this::add);
            return kept;
        }

        private void add(Step step) {
            switch (step) {
                case Step.Send send when notYet.lacks(send) -> skipping.add(send.connection());
                case Step.Send send -> {
                    skipping.remove(send.connection());
                    kept.add(send);
                }
                case Step.Expect expect when !isSkipped(expect) -> expect(expect);
                case Step.Expect _ -> {}
                case Step.Close close when isUnused(close.connection()) -> {}
                case Step.Close _, Step.Stage _ -> kept.add(step);
            }
        }

        /** A connection for a single request is not even opened when that is left out. */
        private boolean isUnused(String connection) {
            return skipping.contains(connection)
                    && kept.stream()
                            .noneMatch(step ->
                                    step instanceof Step.Expect expect
                                            && expect.connection().equals(connection));
        }

        private boolean isSkipped(Step.Expect expect) {
            return skipping.contains(expect.connection()) && !expect.packet().isUnasked();
        }

        private void expect(Step.Expect expect) {
            if (notYet.lacks(expect.packet())) {
                leftOut.merge(expect.connection(), 1, Integer::sum);
                return;
            }
            var completes =
                    expect.packet().first("EventList").filter("Complete"::equals).isPresent();
            var fewer = completes ? leftOut.getOrDefault(expect.connection(), 0) : 0;
            kept.add(
                    new Step.Expect(
                            expect.line(),
                            expect.connection(),
                            cut(expect.packet(), fewer),
                            expect.late()));
            if (!expect.packet().isUnasked() && (completes || expect.packet().isResponse())) {
                leftOut.remove(expect.connection());
            }
        }

        private Packet cut(Packet packet, int fewer) {
            return new Packet(
                    packet.lines().stream()
                            .filter(line -> !notYet.lacks(line))
                            .map(line -> notYet.loosen(line, packet))
                            .map(notYet::without)
                            .map(line -> counted(line, fewer))
                            .toList());
        }

        private static Line counted(Line line, int fewer) {
            var counts = fewer > 0 && line.name().equals("ListItems");
            return counts
                    ? new Line(
                            "ListItems: " + (Integer.parseInt(line.value()) - fewer), line.ending())
                    : line;
        }
    }
}

package astrolabe.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The stage directions of all transcripts. */
final class StageDirections {

    private final List<Blocks.Block> blocks;

    private StageDirections(List<Blocks.Block> blocks) {
        this.blocks = blocks;
    }

    static StageDirections load() {
        return of(Blocks.resource("stage-directions.txt"));
    }

    static StageDirections of(Blocks blocks) {
        return new StageDirections(blocks.blocks());
    }

    /** The steps with this transcript's directions put before the lines they name. */
    List<Step> into(List<Step> steps, Transcript transcript) {
        var all = new ArrayList<Step>();
        for (var block : blocks) {
            if (block.get("transcript").equals(transcript.name()) && !block.has("asks")) {
                all.add(new Step.Stage(block.number("before"), direction(block, transcript)));
            }
        }
        steps.forEach(step -> all.add(moved(step, transcript)));
        all.sort(Comparator.comparingInt(Step::line).thenComparingInt(StageDirections::rank));
        return List.copyOf(all);
    }

    /** Directions first, then what the client sends, then what it hears of that. */
    private static int rank(Step step) {
        return switch (step) {
            case Step.Stage _ -> 0;
            case Step.Send _ -> 1;
            case Step.Expect _, Step.Close _ -> 2;
        };
    }

    /** A request that goes out before an earlier one is answered is written down behind it. */
    private Step moved(Step step, Transcript transcript) {
        for (var block : blocks) {
            if (block.get("transcript").equals(transcript.name())
                    && block.has("asks")
                    && block.number("asks") == step.line()
                    && step instanceof Step.Send send) {
                return new Step.Send(block.number("before"), send.connection(), send.lines());
            }
        }
        return step;
    }

    private static StageDirection direction(Blocks.Block block, Transcript transcript) {
        if (block.has("console")) {
            return new StageDirection.Console(
                    block.get("console"),
                    block.has("shows") ? transcript.remarks(block.get("shows")) : List.of());
        }
        if (block.has("call-file")) {
            return new StageDirection.CallFile(block.get("call-file"), content(block, transcript));
        }
        if (block.has("archived")) {
            return new StageDirection.Archived(
                    block.get("archived"), transcript.remarks(block.get("shows")));
        }
        if (block.has("other-session")) {
            return new StageDirection.OtherSession(
                    millis(block, "after"), block.get("other-session"), block.all("send"));
        }
        if (block.has("phone")) {
            var words = block.get("phone").split(" ", 2);
            return new StageDirection.Phone(words[0], PhonePhrase.parse(words[1]));
        }
        if (block.has("challenge")) {
            return new StageDirection.AnswerChallenge(
                    block.get("challenge"), block.get("secret"), block.has("upper-case"));
        }
        if (block.has("since")) {
            return new StageDirection.Took(
                    block.number("since"), millis(block, "at-least"), millis(block, "at-most"));
        }
        return new StageDirection.Pause(millis(block, "pause"));
    }

    private static List<String> content(Blocks.Block block, Transcript transcript) {
        return block.has("write")
                ? block.all("write")
                : transcript.remarks(block.get("content")).stream().map(Line::text).toList();
    }

    private static Duration millis(Blocks.Block block, String name) {
        return Duration.ofMillis(block.number(name));
    }
}

package astrolabe.conformance;

import java.util.Optional;

/**
 * Transcripts that the server is known not to answer as recorded, each with its reason: a list that
 * is to become empty.
 */
record Pending(Blocks blocks) {

    static Pending load() {
        return new Pending(Blocks.resource("pending.txt"));
    }

    Optional<String> reason(String transcript) {
        return blocks.blocks().stream()
                .filter(block -> block.all("transcript").contains(transcript))
                .map(block -> block.get("reason"))
                .findFirst();
    }
}

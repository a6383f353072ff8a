package astrolabe.engine.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** How the calls ended that a channel placed, by the called channel's name. Owner only. */
public final class HangupCauses {

    private static final Attachments.Key<HangupCauses> KEY =
            new Attachments.Key<>(HangupCauses.class);

    private final SequencedMap<String, Reason> reasons = new LinkedHashMap<>();

    /**
     * Why a call ended.
     *
     * @param technology the reason in the technology's own words, may be empty
     * @param cause the number of the cause, 0 when none is known
     */
    public record Reason(String technology, int cause) {}

    private HangupCauses() {}

    public static HangupCauses of(Channel channel) {
        return channel.attachments().of(KEY, HangupCauses::new);
    }

    /** Notes how a call to this channel ended; a later cause replaces an earlier one. */
    public void note(String channel, Reason reason) {
        if (reason.cause() != 0 || !reasons.containsKey(channel)) {
            reasons.put(channel, reason);
        }
    }

    public Optional<Reason> reason(String channel) {
        return Optional.ofNullable(reasons.get(channel));
    }

    /** The names of the channels called, in the order in which their calls ended. */
    public List<String> channels() {
        return List.copyOf(reasons.sequencedKeySet());
    }

    public void clear() {
        reasons.clear();
    }
}

package astrolabe.engine.event;

import java.util.Map;
import java.util.Optional;

/**
 * How an asynchronous originate ended.
 *
 * @param requestId what the asker called it, if anything
 * @param channel the channel's name; what was dialled when there is no channel
 * @param uniqueId empty when there is no channel
 * @param location set when the channel was to run the dialplan, otherwise an application was to run
 * @param reported the channel's reported variables
 * @param reason 0 not placed, 1 far end hung up, 3 no answer, 4 answered, 5 busy, 8 congestion
 */
public record OriginateReport(
        Optional<String> requestId,
        boolean succeeded,
        String channel,
        String uniqueId,
        Optional<Location> location,
        String application,
        String data,
        int reason,
        PartyId caller,
        Map<String, String> reported) {}

package astrolabe.features.callfile;

import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.PartyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wish that a call file states.
 *
 * @param technology {@code Local}
 * @param address what follows the slash
 * @param waitTime how long it may ring
 * @param maxRetries how many attempts may follow the first
 * @param retryTime from the end of an attempt to the next
 * @param target what the answered channel does
 * @param variables in the order of the file
 */
record CallFile(
        String technology,
        String address,
        PartyId caller,
        Duration waitTime,
        int maxRetries,
        Duration retryTime,
        String account,
        Originate.Target target,
        List<Map.Entry<String, String>> variables,
        boolean earlyMedia) {

    private static final String ATTEMPT_VARIABLE = "AST_OUTGOING_ATTEMPT";

    CallFile {
        variables = List.copyOf(variables);
    }

    /** {@code Local/100@default}. */
    String channel() {
        return technology + "/" + address;
    }

    /** What the channels of an attempt are given, in this order. */
    List<Map.Entry<String, String>> variablesOf(int attempt) {
        List<Map.Entry<String, String>> all = new ArrayList<>(variables);
        all.add(Map.entry(ATTEMPT_VARIABLE, Integer.toString(attempt)));
        return all;
    }

    Originate attempt(int attempt) {
        return new Originate(
                technology,
                CallRequest.to(address),
                waitTime,
                target,
                caller,
                variablesOf(attempt),
                account,
                earlyMedia,
                "",
                false,
                Optional.empty());
    }
}

package astrolabe.features.records;

import astrolabe.engine.event.CallRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Call detail records as texts: the fixed fields, then names and values of the variables. */
final class CallRecordCodec implements Codec<CallRecord> {

    private static final int FIXED = 22;

    @Override
    public List<String> encode(CallRecord record) {
        List<String> texts =
                new ArrayList<>(
                        List.of(
                                record.account(),
                                record.source(),
                                record.destination(),
                                record.context(),
                                record.callerName(),
                                record.channel(),
                                record.destinationChannel(),
                                record.application(),
                                record.data(),
                                record.started().toString(),
                                record.answered().toString(),
                                record.ended().toString(),
                                record.disposition(),
                                record.amaFlags(),
                                record.uniqueId(),
                                record.linkedId(),
                                record.userField(),
                                record.dialedNumber(),
                                record.peerAccount(),
                                Long.toString(record.sequence()),
                                record.length().toString(),
                                Long.toString(record.billableSeconds())));
        record.variables()
                .forEach((name, value) -> {
                    texts.add(name);
                    texts.add(value);
                });
        return texts;
    }

    @Override
    public CallRecord decode(List<String> texts) {
        if (texts.size() < FIXED) {
            throw new IllegalArgumentException("a call detail record has more fields");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = FIXED; i + 1 < texts.size(); i += 2) {
            variables.put(texts.get(i), texts.get(i + 1));
        }
        int at = 0;
        return new CallRecord(
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                Instant.parse(texts.get(at++)),
                Instant.parse(texts.get(at++)),
                Instant.parse(texts.get(at++)),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                texts.get(at++),
                Long.parseLong(texts.get(at++)),
                Duration.parse(texts.get(at++)),
                Long.parseLong(texts.get(at)),
                variables);
    }
}

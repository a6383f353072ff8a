package astrolabe.server.log;

import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import astrolabe.protocol.PacketBuffer;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Encodes one event at a time, once for all views; what nobody sees is not encoded. The
 * sequencer's.
 */
final class Encoder implements EventWriter {

    /** What a finished event is given to. */
    interface Finished {
        void accept(long number, String name, Audience audience, PacketBuffer event);
    }

    /** Stands where C sources had their file names. */
    private static final String FILE = "events";

    private static final Fields NOWHERE =
            new Fields() {
                @Override
                public Fields field(String name, String value) {
                    return this;
                }

                @Override
                public Fields field(String name, long value) {
                    return this;
                }
            };

    private final Audiences audiences;
    private final InstantSource clock;
    private final Finished finished;
    private final PacketBuffer buffer = new PacketBuffer();
    private final Fields fields =
            new Fields() {
                @Override
                public Fields field(String name, String value) {
                    buffer.header(name, value);
                    return this;
                }

                @Override
                public Fields field(String name, long value) {
                    buffer.header(name, value);
                    return this;
                }
            };
    private LogOptions options = LogOptions.PLAIN;
    private Audience audience = Audience.NOBODY;
    private String name = "";
    private long sequence;
    private long number;

    Encoder(Audiences audiences, InstantSource clock, Finished finished) {
        this.audiences = audiences;
        this.clock = clock;
        this.finished = finished;
    }

    void options(LogOptions theOptions) {
        options = theOptions;
    }

    @Override
    public Fields begin(EventType type) {
        Fields started = beginPlain(type);
        return audience.isEmpty() ? started : withOptions();
    }

    @Override
    public Fields beginPlain(EventType type) {
        number++;
        audience = options.disabled().contains(type.name()) ? Audience.NOBODY : audiences.of(type);
        if (audience.isEmpty()) {
            return NOWHERE;
        }
        name = type.name();
        buffer.clear();
        buffer.header("Event", name).header("Privilege", audience.privilege());
        return fields;
    }

    private Fields withOptions() {
        if (options.timestamps()) {
            buffer.header("Timestamp", timestamp());
        }
        if (options.debug()) {
            buffer.header("SequenceNumber", ++sequence);
            buffer.header("File", FILE).header("Line", 0).header("Func", name);
        }
        if (!options.systemName().isEmpty()) {
            buffer.header("SystemName", options.systemName());
        }
        return fields;
    }

    private String timestamp() {
        Instant now = clock.instant();
        String micros = Integer.toString(1_000_000 + now.getNano() / 1000).substring(1);
        return now.getEpochSecond() + "." + micros;
    }

    @Override
    public void end() {
        if (!audience.isEmpty()) {
            buffer.end();
            finished.accept(number, name, audience, buffer);
        }
        abandon();
    }

    /** How many events there were so far. */
    long number() {
        return number;
    }

    /** Forgets an event that was begun and not ended. */
    void abandon() {
        audience = Audience.NOBODY;
    }
}

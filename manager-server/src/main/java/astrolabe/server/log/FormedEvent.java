package astrolabe.server.log;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** One event in each form that some view wants, made when first asked for. The sequencer's. */
final class FormedEvent {

    private final long number;
    private final String name;
    private final ByteBuffer packet;
    private final Map<Form, ByteBuffer> others = new HashMap<>(0);

    FormedEvent(long number, String name, ByteBuffer packet) {
        this.number = number;
        this.name = name;
        this.packet = packet;
    }

    long number() {
        return number;
    }

    /** The bytes for one view, to be read once. */
    ByteBuffer in(Form form) {
        if (form.equals(Form.PACKETS)) {
            return packet.duplicate();
        }
        return others.computeIfAbsent(form, it -> it.write(number, name, packet.duplicate()))
                .duplicate();
    }
}

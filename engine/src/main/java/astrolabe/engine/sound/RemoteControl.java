package astrolabe.engine.sound;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * What others order of the sound that a channel plays; there as long as it plays one that can be
 * ordered about. Belongs to the channel's strand.
 */
public final class RemoteControl implements AutoCloseable {

    /** What can be ordered. */
    public enum Order {
        STOP,
        FORWARD,
        REVERSE,
        PAUSE,
        RESTART
    }

    private static final Attachments.Key<RemoteControl> KEY =
            new Attachments.Key<>(RemoteControl.class);

    private final Channel channel;
    private final Queue<Order> orders = new ArrayDeque<>();

    private RemoteControl(Channel channel) {
        this.channel = channel;
    }

    /** Takes orders from here on, until it is closed. */
    public static RemoteControl of(Channel channel) {
        RemoteControl control = new RemoteControl(channel);
        channel.attachments().put(KEY, control);
        return control;
    }

    /** Orders something of the sound that the channel plays, if it plays one. Any thread. */
    public static void send(Channel channel, Order order) {
        channel.post(() ->
                channel.attachments().find(KEY).ifPresent(control -> control.orders.add(order)));
    }

    /** Whether there is an order that was not taken yet. */
    public boolean hasOrder() {
        return !orders.isEmpty();
    }

    /** The oldest order, taken once. */
    public Optional<Order> take() {
        return Optional.ofNullable(orders.poll());
    }

    @Override
    public void close() {
        channel.attachments().remove(KEY);
    }
}

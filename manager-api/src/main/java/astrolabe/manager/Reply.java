package astrolabe.manager;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The answer to one request: packets in the order in which they are sent. Immutable. */
public final class Reply {

    /** A line of a packet; the request's ActionID is filled in when it is sent. */
    private sealed interface Line {
        record Field(String name, String value) implements Line {}

        record ActionId() implements Line {}
    }

    private static final Line ERROR = new Line.Field("Response", "Error");
    private static final Line ACTION_ID = new Line.ActionId();
    private static final String LITERAL_LINE_FEED = "\n";

    private final List<List<Line>> packets;

    private Reply(List<List<Line>> packets) {
        this.packets = List.copyOf(packets);
    }

    /** No packet at all. */
    public static Reply none() {
        return new Reply(List.of());
    }

    public static Reply success() {
        return response("Success");
    }

    public static Reply success(String message) {
        return response("Success").with("Message", message);
    }

    public static Reply failure(String message) {
        return response("Error").with("Message", message);
    }

    /**
     * As {@link #failure(String)}, for the few messages that end with a line feed of their own on
     * the wire.
     */
    public static Reply failureWithLineFeed(String message) {
        return failure(message + LITERAL_LINE_FEED);
    }

    /** A packet that starts with this {@code Response} and the request's {@code ActionID}. */
    public static Reply response(String response) {
        return new Reply(List.of(List.of(new Line.Field("Response", response), ACTION_ID)));
    }

    /** A console command's output, one {@code Output} header a line. */
    public static Reply output(boolean succeeded, List<String> lines) {
        Reply reply =
                response(succeeded ? "Success" : "Error").with("Message", "Command output follows");
        List<Line> headers = new ArrayList<>(reply.packets.getFirst());
        lines.forEach(line -> headers.add(new Line.Field("Output", line)));
        return new Reply(List.of(headers));
    }

    /** A list: a response that announces it, items, and a completion event with their number. */
    public static ListReply list(String message) {
        return new ListReply(message);
    }

    /** An event packet of this reply, not of the log: {@code FullyBooted} after a login. */
    public static Reply event(String name) {
        return new Reply(List.of(List.of(new Line.Field("Event", name))));
    }

    /** This reply with one more header at the end of its last packet. */
    public Reply with(String name, String value) {
        return withLine(new Line.Field(name, value));
    }

    public Reply with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /**
     * This reply with the request's {@code ActionID}, if it has one, at the end of its last packet.
     */
    public Reply withActionId() {
        return withLine(ACTION_ID);
    }

    private Reply withLine(Line line) {
        List<List<Line>> all = new ArrayList<>(packets);
        List<Line> last = new ArrayList<>(all.removeLast());
        last.add(line);
        all.add(List.copyOf(last));
        return new Reply(all);
    }

    /** This reply followed by the packets of another. */
    public Reply and(Reply next) {
        List<List<Line>> all = new ArrayList<>(packets);
        all.addAll(next.packets);
        return new Reply(all);
    }

    /** Whether the first packet is a {@code Response: Error}. */
    public boolean isFailure() {
        return !packets.isEmpty() && packets.getFirst().getFirst().equals(ERROR);
    }

    /** The packets as sent, with the request's {@code ActionID} where one belongs. */
    public List<AmiMessage> packets(Optional<String> actionId) {
        return packets.stream().map(packet -> resolve(packet, actionId)).toList();
    }

    private static AmiMessage resolve(List<Line> packet, Optional<String> actionId) {
        List<Header> headers = new ArrayList<>(packet.size());
        for (Line line : packet) {
            switch (line) {
                case Line.Field(var name, var value) -> headers.add(new Header(name, value));
                case Line.ActionId() ->
                        actionId.ifPresent(id -> headers.add(new Header("ActionID", id)));
            }
        }
        return new AmiMessage(headers);
    }

    /**
     * Builds a list reply, so that every list has the same shape. Confined to the handler that
     * makes it.
     */
    public static final class ListReply {

        private final List<List<Line>> packets = new ArrayList<>();
        private int items;

        private ListReply(String message) {
            packets.add(
                    List.of(
                            new Line.Field("Response", "Success"),
                            ACTION_ID,
                            new Line.Field("EventList", "start"),
                            new Line.Field("Message", message)));
        }

        /** Starts the next item; its headers are added to the {@link Item} returned. */
        public Item item(String event) {
            Item item = new Item();
            item.headers.add(new Line.Field("Event", event));
            packets.add(item.headers);
            items++;
            return item;
        }

        /** How many items there are so far. */
        public int size() {
            return items;
        }

        /** The whole reply; headers after {@code ListItems} are added with {@link Reply#with}. */
        public Reply complete(String event) {
            return complete(event, _ -> {});
        }

        /** The whole reply, its last packet ending with these fields. */
        public Reply complete(String event, Consumer<? super Fields> further) {
            Item last = new Item();
            last.headers.add(new Line.Field("Event", event));
            last.headers.add(ACTION_ID);
            last.headers.add(new Line.Field("EventList", "Complete"));
            last.headers.add(new Line.Field("ListItems", Integer.toString(items)));
            further.accept(last);
            packets.add(last.headers);
            return reply();
        }

        /** The reply as it stands, for the one list that may break off. */
        public Reply brokenOff() {
            return reply();
        }

        private Reply reply() {
            return new Reply(packets.stream().map(List::copyOf).toList());
        }
    }

    /**
     * One item of a list being built. Where its {@code ActionID} stands differs from list to list.
     */
    public static final class Item implements Fields {

        private final List<Line> headers = new ArrayList<>();

        private Item() {}

        public Item actionId() {
            headers.add(ACTION_ID);
            return this;
        }

        @Override
        public Item field(String name, String value) {
            headers.add(new Line.Field(name, value));
            return this;
        }
    }
}

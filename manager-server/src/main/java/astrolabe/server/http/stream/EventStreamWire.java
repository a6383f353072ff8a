package astrolabe.server.http.stream;

import astrolabe.server.http.WebResponse.Header;
import astrolabe.server.log.Form;
import astrolabe.server.net.Wire;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A stream of events: nothing is asked, and so nothing is answered. */
final class EventStreamWire implements Wire {

    private final String serverName;
    private final String date;
    private final List<Header> headers;
    private final OptionalLong after;

    /** A stream that goes on behind the event with this number, or begins now. */
    EventStreamWire(String serverName, String date, List<Header> headers, OptionalLong after) {
        this.serverName = serverName;
        this.date = date;
        this.headers = headers;
        this.after = after;
    }

    @Override
    public Form form() {
        return ServerSentEvents.FORM;
    }

    @Override
    public OptionalLong after() {
        return after;
    }

    /** The stream ends with its connection, so it needs neither a length nor chunks. */
    @Override
    public ByteBuf greeting() {
        String server = serverName.isEmpty() ? "" : "Server: " + serverName + "\r\n";
        String head =
                "HTTP/1.1 200 OK\r\n"
                        + server
                        + "Date: "
                        + date
                        + "\r\nConnection: close\r\nCache-Control: no-cache, no-store\r\nContent-type: text/event-stream\r\nX-Accel-Buffering: no\r\n"
                        + headers.stream()
                                .map(it -> it.name() + ": " + it.value() + "\r\n")
                                .collect(Collectors.joining())
                        + "\r\n";
        return Unpooled.wrappedBuffer(head.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public ByteBuf carry(byte[] packets) {
        return Unpooled.EMPTY_BUFFER;
    }

    @Override
    public ByteBuf gap(long after) {
        return Unpooled.wrappedBuffer(
                ("event: EventsLost\ndata: {\"Event\":\"EventsLost\",\"After\":" + after + "}\n\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public ByteBuf farewell() {
        return Unpooled.EMPTY_BUFFER;
    }
}

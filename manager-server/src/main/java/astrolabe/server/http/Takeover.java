package astrolabe.server.http;

import io.netty.channel.Channel;

/** Turns a connection into something else than requests and responses: a stream, a WebSocket. */
public non-sealed interface Takeover extends Answer {

    /**
     * Takes the connection over, all earlier responses written. On the connection's loop; the
     * handlers of HTTP are still in the pipeline and are the taker's to remove.
     */
    void take(Channel channel);
}

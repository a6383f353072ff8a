package astrolabe.server.net;

import astrolabe.protocol.Banner;
import astrolabe.server.log.Form;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.OptionalLong;

/** How packets are carried over a connection. Any thread; shared where it has no state. */
public interface Wire {

    /** Packets as they are, over a connection of their own. */
    Wire PLAIN =
            new Wire() {
                @Override
                public Form form() {
                    return Form.PACKETS;
                }

                @Override
                public ByteBuf greeting() {
                    return Unpooled.wrappedBuffer(Banner.CURRENT.encode());
                }

                @Override
                public ByteBuf carry(byte[] packets) {
                    return Unpooled.wrappedBuffer(packets);
                }

                @Override
                public ByteBuf farewell() {
                    return Unpooled.EMPTY_BUFFER;
                }
            };

    /** The form in which events are ready to be sent. */
    Form form();

    /**
     * The number of the event behind which an earlier connection broke off, if this goes on with
     * it.
     */
    default OptionalLong after() {
        return OptionalLong.empty();
    }

    /** What says that what was published after the event with this number is not all there. */
    default ByteBuf gap(long after) {
        return Unpooled.EMPTY_BUFFER;
    }

    /** What the server says first. */
    ByteBuf greeting();

    /** Whole packets of answers, ready to be sent. */
    ByteBuf carry(byte[] packets);

    /** What the server says last when it closes the connection. */
    ByteBuf farewell();
}

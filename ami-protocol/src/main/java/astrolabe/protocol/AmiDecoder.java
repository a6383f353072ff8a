package astrolabe.protocol;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cuts a stream of bytes, fed in pieces of any size, into packets. Holds at most one packet within
 * its {@link Limits}; to be used by one thread at a time.
 *
 * <p>Lines end in LF or CRLF; a CR elsewhere is data. When a sink throws, the packet it was given
 * is spent and the rest of that feed is lost.
 */
public final class AmiDecoder {
    private static final int FIRST_ROOM = 256;
    private static final int DIRECT_CHUNK = 4096;

    /** What the next byte belongs to. */
    private enum State {
        LINE,
        /** Just past a full line buffer that ended in CR: an LF now reads as an empty line. */
        CUT_AFTER_CR,
        /** Inside the rest of a line that was too long. */
        REST_OF_LONG_LINE
    }

    private final int lineBytes;
    private final PacketDraft draft;
    private State state = State.LINE;
    private boolean bannerExpected;
    // The start of a line that a feed broke off; whole lines are read where they lie.
    private byte[] held = new byte[0];
    private int heldLength;

    /** A reader of what clients send. */
    public AmiDecoder(Limits limits) {
        this(limits, false);
    }

    private AmiDecoder(Limits limits, boolean bannerExpected) {
        lineBytes = limits.lineBytes();
        draft = new PacketDraft(limits);
        this.bannerExpected = bannerExpected;
    }

    /**
     * A reader of what a server sends: the banner, which no empty line follows, comes as a packet
     * of one bare line.
     */
    public static AmiDecoder expectingBanner(Limits limits) {
        return new AmiDecoder(limits, true);
    }

    /** Takes all that remains in the buffer. */
    public void feed(ByteBuffer bytes, Consumer<? super Decoded> sink) {
        if (bytes.hasArray()) {
            int offset = bytes.arrayOffset() + bytes.position();
            int length = bytes.remaining();
            bytes.position(bytes.limit());
            feed(bytes.array(), offset, length, sink);
            return;
        }
        byte[] chunk = new byte[Math.min(bytes.remaining(), DIRECT_CHUNK)];
        while (bytes.hasRemaining()) {
            int length = Math.min(bytes.remaining(), chunk.length);
            bytes.get(chunk, 0, length);
            feed(chunk, 0, length, sink);
        }
    }

    public void feed(byte[] bytes, int offset, int length, Consumer<? super Decoded> sink) {
        int end = offset + length;
        int at = offset;
        while (at < end) {
            at =
                    switch (state) {
                        case LINE -> readLine(bytes, at, end, sink);
                        case CUT_AFTER_CR -> readAfterCut(bytes, at, sink);
                        case REST_OF_LONG_LINE -> skipRest(bytes, at, end);
                    };
        }
    }

    private int readLine(byte[] bytes, int at, int end, Consumer<? super Decoded> sink) {
        int room = at + Math.min(end - at, lineBytes - heldLength);
        int lineFeed = indexOfLineFeed(bytes, at, room);
        if (lineFeed < room) {
            complete(bytes, at, lineFeed, sink);
            return lineFeed + 1;
        }
        if (heldLength + (room - at) < lineBytes) {
            hold(bytes, at, room);
        } else {
            giveUpLine(bytes[room - 1]);
        }
        return room;
    }

    private void giveUpLine(byte last) {
        heldLength = 0;
        draft.reject(Decoded.Reason.LINE_TOO_LONG);
        state = last == '\r' ? State.CUT_AFTER_CR : State.REST_OF_LONG_LINE;
    }

    private int readAfterCut(byte[] bytes, int at, Consumer<? super Decoded> sink) {
        if (bytes[at] != '\n') {
            state = State.REST_OF_LONG_LINE;
            return at;
        }
        state = State.LINE;
        sink.accept(draft.finish());
        return at + 1;
    }

    private int skipRest(byte[] bytes, int at, int end) {
        int lineFeed = indexOfLineFeed(bytes, at, end);
        if (lineFeed == end) {
            return end;
        }
        state = State.LINE;
        return lineFeed + 1;
    }

    private void complete(byte[] bytes, int at, int lineFeed, Consumer<? super Decoded> sink) {
        if (heldLength == 0) {
            line(bytes, at, lineFeed, sink);
            return;
        }
        hold(bytes, at, lineFeed);
        int length = heldLength;
        heldLength = 0;
        line(held, 0, length, sink);
    }

    private void line(byte[] bytes, int from, int lineFeed, Consumer<? super Decoded> sink) {
        int end = lineFeed > from && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        if (end > from) {
            draft.add(bytes, from, end);
        }
        if (end == from || bannerExpected) {
            bannerExpected = false;
            sink.accept(draft.finish());
        }
    }

    private void hold(byte[] bytes, int from, int to) {
        int needed = heldLength + (to - from);
        if (needed > held.length) {
            int room = Math.max(Math.max(FIRST_ROOM, needed), 2 * held.length);
            held = Arrays.copyOf(held, Math.min(room, lineBytes));
        }
        System.arraycopy(bytes, from, held, heldLength, to - from);
        heldLength = needed;
    }

    private static int indexOfLineFeed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Bytes this reader keeps between two feeds. */
    int retainedBytes() {
        return held.length + draft.bytes();
    }
}

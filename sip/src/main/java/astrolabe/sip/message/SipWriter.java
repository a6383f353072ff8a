package astrolabe.sip.message;

import java.nio.charset.StandardCharsets;

/** Writes messages; Content-Length is always the body's true length, and last. */
public final class SipWriter {

    private SipWriter() {}

    public static byte[] bytes(SipMessage message) {
        StringBuilder head = new StringBuilder(1024).append(message.startLine()).append("\r\n");
        for (Header header : message.headers().all()) {
            if (!header.isNamed(HeaderName.CONTENT_LENGTH)) {
                head.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        head.append("Content-Length: ").append(message.body().length()).append("\r\n\r\n");
        byte[] first = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + message.body().length()];
        System.arraycopy(first, 0, all, 0, first.length);
        message.body().copyTo(all, first.length);
        return all;
    }
}

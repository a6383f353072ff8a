package astrolabe.server.http.ajam;

import astrolabe.server.http.WebRequest;

/** Packets just as they are. */
final class RawFormat implements PacketFormat {

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public byte[] body(byte[] packets, WebRequest request) {
        return packets;
    }
}

package astrolabe.server.http.ajam;

import astrolabe.server.http.WebRequest;

/** How the packets of an answer are written. Stateless. */
interface PacketFormat {

    String contentType();

    /**
     * The whole body.
     *
     * @param packets as they would be sent over a connection of its own
     */
    byte[] body(byte[] packets, WebRequest request);
}

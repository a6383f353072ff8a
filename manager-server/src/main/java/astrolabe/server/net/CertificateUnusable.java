package astrolabe.server.net;

import java.io.IOException;

/**
 * A certificate or key that TLS cannot be offered with; the message names place and file, never
 * what is in it.
 */
public final class CertificateUnusable extends IOException {

    private static final long serialVersionUID = 1L;

    CertificateUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}

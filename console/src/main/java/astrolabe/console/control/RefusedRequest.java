package astrolabe.console.control;

import java.io.Serial;

/** A request that ends the connection; the message is for the client. */
final class RefusedRequest extends Exception {

    @Serial private static final long serialVersionUID = 1;

    RefusedRequest(String message) {
        super(message);
    }
}

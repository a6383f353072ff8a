package astrolabe.server.http.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A text that is no request; the message says what is wrong and where. */
public final class JsonRefused extends Exception {

    @Serial private static final long serialVersionUID = 1;

    JsonRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

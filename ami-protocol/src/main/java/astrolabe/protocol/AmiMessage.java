package astrolabe.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One AMI packet: its lines in wire order. Names repeat, keep their case, and are found ignoring
 * it.
 */
public record AmiMessage(List<Header> headers) {
    public AmiMessage {
        headers = List.copyOf(headers);
    }

    public static AmiMessage of(Header... headers) {
        return new AmiMessage(List.of(headers));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value of the first header of that name: duplicates lose, as clients have learnt. */
    public Optional<String> first(String name) {
        for (Header header : headers) {
            if (header.isNamed(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all headers of that name, in wire order. */
    public List<String> all(String name) {
        return headers.stream().filter(header -> header.isNamed(name)).map(Header::value).toList();
    }

    /** The action asked for: unlike every other header, an empty {@code Action} is passed over. */
    public Optional<String> action() {
        for (Header header : headers) {
            if (header.isNamed("Action") && !header.value().isEmpty()) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The id to echo. An empty first {@code ActionID} counts as none, whatever follows it. */
    public Optional<String> actionId() {
        return first("ActionID").filter(id -> !id.isEmpty());
    }

    /** True for the packet that a lone empty line makes; readers of a server pass over it. */
    public boolean isEmpty() {
        return headers.isEmpty();
    }

    /** One line of a packet; a line without a colon (a bare line) has an empty name. */
    public record Header(String name, String value) {
        public Header {
            if (name.isEmpty() && value.isEmpty()) {
                throw new IllegalArgumentException("an empty line ends a packet, it is no header");
            }
        }

        public static Header bare(String text) {
            return new Header("", text);
        }

        public boolean isBare() {
            return name.isEmpty();
        }

        public boolean isNamed(String wanted) {
            return Ascii.equalsIgnoringCase(name, wanted);
        }

        /** For logs and error messages, hence without what a client proves itself with. */
        @Override
        public String toString() {
            if (isBare()) {
                return value;
            }
            return name + ": " + (isCredential() ? "***" : value);
        }

        private boolean isCredential() {
            return isNamed("Secret") || isNamed("Key") || isNamed("Password");
        }
    }

    /** Collects the lines of one packet; confined to one thread. */
    public static final class Builder {
        private final List<Header> headers = new ArrayList<>();

        public Builder header(String name, String value) {
            headers.add(new Header(name, value));
            return this;
        }

        public Builder header(String name, long value) {
            return header(name, Long.toString(value));
        }

        public Builder bare(String text) {
            headers.add(Header.bare(text));
            return this;
        }

        public AmiMessage build() {
            return new AmiMessage(headers);
        }
    }
}

package astrolabe.sip.sdp;

import astrolabe.sip.message.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a party says of the session it offers or accepts. Lines that have no part in a call's audio
 * (information, bandwidth, repetitions …) are not kept.
 */
public record SessionDescription(
        Origin origin,
        String name,
        Optional<Connection> connection,
        List<Attribute> attributes,
        List<Media> media) {

    /** The type of a body that holds one. */
    public static final String CONTENT_TYPE = "application/sdp";

    private static final String NAMELESS = "-";

    /** More streams than any phone offers. */
    private static final int MAX_MEDIA = 64;

    public SessionDescription {
        attributes = List.copyOf(attributes);
        media = List.copyOf(media);
    }

    /**
     * Reads a description.
     *
     * @throws Malformed when it is none
     */
    public static SessionDescription parse(String text) throws Malformed {
        return new Parser().parse(text);
    }

    /** The first stream of audio that is not refused. */
    public Optional<Media> audio() {
        return media.stream().filter(m -> m.isAudio() && !m.isRefused()).findFirst();
    }

    /** The place where a stream is received. */
    public Optional<Connection> connection(Media stream) {
        return stream.connection().or(() -> connection);
    }

    /** Which ways a stream flows, seen from whoever made this. */
    public Direction direction(Media stream) {
        return stream.ownDirection()
                .or(() ->
                        attributes.stream()
                                .flatMap(a -> Direction.named(a.name()).stream())
                                .findFirst())
                .orElse(Direction.SENDRECV);
    }

    /** As it is sent; it may hold keys. */
    public String text() {
        StringBuilder out = new StringBuilder("v=0\r\n");
        line(out, "o", origin.toString());
        line(out, "s", name);
        connection.ifPresent(place -> line(out, "c", place.toString()));
        line(out, "t", "0 0");
        attributes.forEach(attribute -> line(out, "a", attribute.line()));
        for (Media stream : media) {
            line(
                    out,
                    "m",
                    String.join(
                            " ",
                            stream.type(),
                            Integer.toString(stream.port()),
                            stream.protocol(),
                            String.join(" ", stream.formats())));
            stream.connection().ifPresent(place -> line(out, "c", place.toString()));
            stream.attributes().forEach(attribute -> line(out, "a", attribute.line()));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String type, String value) {
        out.append(type).append('=').append(value).append("\r\n");
    }

    /** The state of one reading. */
    private static final class Parser {

        private final List<Attribute> attributes = new ArrayList<>();
        private final List<Media> media = new ArrayList<>();
        private Optional<Origin> origin = Optional.empty();
        private Optional<Connection> connection = Optional.empty();
        private String name = NAMELESS;
        private boolean begun;

        SessionDescription parse(String text) throws Malformed {
            for (String line : text.split("\r?\n")) {
                if (!line.isBlank()) {
                    take(line);
                }
            }
            if (origin.isEmpty()) {
                throw new Malformed("a session without o= line");
            }
            return new SessionDescription(origin.get(), name, connection, attributes, media);
        }

        private void take(String line) throws Malformed {
            if (line.length() < 2 || line.charAt(1) != '=') {
                throw new Malformed("a line of a session that has no type");
            }
            String value = line.substring(2);
            if (!begun) {
                if (!line.strip().equals("v=0")) {
                    throw new Malformed("a session that does not begin with v=0");
                }
                begun = true;
                return;
            }
            switch (line.charAt(0)) {
                case 'o' -> origin = Optional.of(Origin.parse(value));
                case 's' -> name = value.isBlank() ? NAMELESS : value.strip();
                case 'c' -> connection(Connection.parse(value));
                case 'a' -> attribute(Attribute.parse(value));
                case 'm' -> stream(Media.parse(value));
                default -> {
                    // nothing about how the audio of a call flows
                }
            }
        }

        private void connection(Connection place) {
            if (media.isEmpty()) {
                connection = Optional.of(place);
            } else {
                media.set(media.size() - 1, media.getLast().with(place));
            }
        }

        private void attribute(Attribute attribute) {
            if (media.isEmpty()) {
                attributes.add(attribute);
            } else {
                media.set(media.size() - 1, media.getLast().plus(attribute));
            }
        }

        private void stream(Media stream) throws Malformed {
            if (media.size() == MAX_MEDIA) {
                throw new Malformed("too many streams in a session");
            }
            media.add(stream);
        }
    }
}

package astrolabe.managerpbx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A recorded conversation: what was sent, and what came back until something was sent again. */
record Recording(List<Exchange> exchanges) {

    /** One question and its answer, line by line. */
    record Exchange(List<String> sent, List<String> received) {

        /** The answer without the events that happened to come in between. */
        List<String> reply() {
            List<String> reply = new ArrayList<>();
            List<String> packet = new ArrayList<>();
            for (String line : received) {
                if (!line.isEmpty()) {
                    packet.add(line);
                } else if (!packet.isEmpty()) {
                    if (packet.stream().noneMatch(header -> header.startsWith("Privilege: "))) {
                        reply.addAll(packet);
                        reply.add("");
                    }
                    packet.clear();
                }
            }
            return reply;
        }
    }

    /** Lines begin with {@code >>> } or {@code <<< }. */
    static Recording of(String resource) {
        List<Exchange> exchanges = new ArrayList<>();
        boolean answered = true;
        for (String line : lines(resource)) {
            boolean sent = line.startsWith(">>>");
            if (sent && answered) {
                exchanges.add(new Exchange(new ArrayList<>(), new ArrayList<>()));
            }
            if (!line.isEmpty()) {
                Exchange last = exchanges.getLast();
                (sent ? last.sent() : last.received())
                        .add(line.length() > 4 ? line.substring(4) : "");
                answered = !sent;
            }
        }
        return new Recording(exchanges);
    }

    static List<String> lines(String resource) {
        try (InputStream in = Recording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

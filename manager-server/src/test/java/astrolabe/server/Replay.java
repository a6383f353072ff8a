package astrolabe.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the client's side of a recorded transcript and compares what the server says, line by line.
 */
final class Replay implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(>>>|<<<) (?:\\[([A-Z])] ?)?(.*)");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\w) \\* (\\d+)}");
    private static final Pattern NUMBERED = Pattern.compile("\\{X-i: 1 \\* (\\d+)}");
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "(?<name>Timestamp|EventTV|SessionTV|SessionID|LocalAddress|RemoteAddress|Challenge"
                            + "|Uptime|LastReload|ExpectedResponse): ?.*");
    private static final Pattern DIGEST = Pattern.compile("Key: ([0-9a-fA-F]{32})");

    private final TestServer server;
    private final Map<String, ScriptedPeer> peers = new HashMap<>();
    private String challenge = "";

    Replay(TestServer server) {
        this.server = server;
    }

    /** Replays a transcript to its end. */
    void play(String name) throws IOException {
        playUntil(name, "\0");
    }

    /** Replays a transcript up to the first line that contains a text. */
    void playUntil(String name, String end) throws IOException {
        for (String line : lines(name)) {
            if (line.contains(end)) {
                return;
            }
            Matcher said = LINE.matcher(line);
            if (said.matches()) {
                String who = said.group(2) == null ? "" : said.group(2);
                if (said.group(1).equals(">>>")) {
                    peer(who).raw(toSend(said.group(3)));
                } else {
                    compare(name, who, said.group(3));
                }
            }
        }
    }

    private void compare(String name, String who, String expected) throws IOException {
        String line = peer(who).line();
        if (line.startsWith("Challenge: ")) {
            challenge = line.substring("Challenge: ".length());
        }
        assertThat(shape(line))
                .as("%s %s: %s", name, who, expected)
                .isEqualTo(shape(expected.replace("{CR}", "\r")));
        if (expected.equals(ScriptedPeer.CLOSED)) {
            ScriptedPeer closed = peers.remove(who);
            if (closed != null) {
                closed.close();
            }
        }
    }

    /** What stays of a line when values are left out that differ from run to run. */
    private static String shape(String line) {
        Matcher matcher = VOLATILE.matcher(line);
        boolean epoch = line.endsWith("1970-01-01T00:00:00.000+0000");
        return matcher.matches() && !epoch ? matcher.group("name") : line;
    }

    private String toSend(String text) {
        if (text.endsWith(" {no-eol}")) {
            return text.substring(0, text.length() - " {no-eol}".length());
        }
        boolean lineFeed = text.endsWith(" {LF}");
        String line = lineFeed ? text.substring(0, text.length() - " {LF}".length()) : text;
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return "X-i: 1\r\n".repeat(Integer.parseInt(numbered.group(1)));
        }
        Matcher repeated = REPEATED.matcher(line);
        line = repeated.replaceAll(it -> it.group(1).repeat(Integer.parseInt(it.group(2))));
        return answered(line.replace("{CR}", "\r")) + (lineFeed ? "\n" : "\r\n");
    }

    /** The right answer to the challenge we got, in the case that the recorded one had. */
    private String answered(String line) {
        Matcher digest = DIGEST.matcher(line);
        if (!digest.matches()) {
            return line;
        }
        String answer = digest(challenge + "world");
        boolean upper = digest.group(1).chars().noneMatch(Character::isLowerCase);
        return "Key: " + (upper ? answer.toUpperCase(Locale.ROOT) : answer);
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ScriptedPeer peer(String who) throws IOException {
        ScriptedPeer peer = peers.get(who);
        if (peer == null) {
            peer = server.connect();
            peers.put(who, peer);
        }
        return peer;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Replay.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            if (in == null) {
                throw new IOException("no transcript " + name);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (ScriptedPeer peer : peers.values()) {
            peer.close();
        }
    }
}

package astrolabe.console.terminal;

import astrolabe.console.remote.Connection;
import astrolabe.console.remote.FrameKind;
import astrolabe.console.remote.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Asks the server what could stand at the end of the line, on a connection of its own: between the
 * answers on the console's connection the log may come.
 */
final class ServerCompleter implements Completer {

    private final Path socket;

    ServerCompleter(Path socket) {
        this.socket = socket;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        try (Connection connection = Connection.open(socket)) {
            String typed = line.line().substring(0, line.cursor());
            if (connection.send(Wire.COMPLETE + typed)) {
                answer(connection).lines().skip(1).map(Candidate::new).forEach(candidates::add);
            }
        } catch (IOException e) {
            reader.printAbove("The server does not say what fits: " + e.getMessage());
        }
    }

    private static String answer(Connection connection) throws IOException {
        var answer = new ByteArrayOutputStream();
        while (connection.frames().next() && connection.frames().kind() == FrameKind.OUTPUT) {
            answer.write(connection.frames().payload());
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}

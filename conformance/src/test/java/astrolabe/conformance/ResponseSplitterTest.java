package astrolabe.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conformance.Line.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseSplitterTest {

    private static final Line OK = Line.of("HTTP/1.1 200 OK");
    private static final Line EMPTY = Line.of("");

    @Test
    void aBodyIsAsLongAsItsHeadSays() {
        assertThat(split(false, response(7, "a\r\n\r\nb\n") + response(0, "")))
                .containsExactly(
                        new Packet(
                                List.of(
                                        OK,
                                        Line.of("Content-Length: 7"),
                                        EMPTY,
                                        Line.of("a"),
                                        EMPTY,
                                        new Line("b", Ending.LF))),
                        new Packet(List.of(OK, Line.of("Content-Length: 0"), EMPTY)));
    }

    @Test
    void aLengthThatIsTooShortLeavesSomethingOver() {
        assertThat(split(false, response(1, "ab")))
                .hasSize(2)
                .last()
                .satisfies(rest -> assertThat(rest.title()).isEqualTo("b"));
    }

    @Test
    void aLengthThatIsTooLongIsSaid() {
        assertThat(split(false, response(9, "ab")))
                .singleElement()
                .satisfies(response ->
                        assertThat(response.lines().getLast().text())
                                .isEqualTo("(7 bytes of the body are missing)"));
    }

    @Test
    void nothingFollowsAHeadThatWasAskedForAlone() {
        assertThat(split(true, response(9, "")))
                .containsExactly(new Packet(List.of(OK, Line.of("Content-Length: 9"), EMPTY)));
    }

    private static String response(int length, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    private static List<Packet> split(boolean headsOnly, String text) {
        var splitter = new ResponseSplitter(headsOnly);
        var packets = new ArrayList<Packet>();
        for (var octet : text.getBytes(ISO_8859_1)) {
            splitter.accept(octet).ifPresent(packets::add);
        }
        splitter.rest().ifPresent(packets::add);
        return packets;
    }
}

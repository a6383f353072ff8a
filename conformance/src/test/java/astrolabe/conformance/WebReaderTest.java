package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conformance.Line.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebReaderTest {

    private static final Line OK = Line.of("HTTP/1.1 200 OK");
    private static final Line EMPTY = Line.of("");

    @Test
    void eachRequestHasItsConnection() {
        assertThat(
                        read(
                                "### remark",
                                ">>> GET /a HTTP/1.1",
                                ">>> ",
                                ">>> ",
                                "<<< HTTP/1.1 200 OK",
                                "<<< ",
                                "<<< a {LF}",
                                "<<< ",
                                "<<< {end}",
                                ">>> POST /b HTTP/1.1",
                                ">>> ",
                                ">>> c={d * 3}",
                                "<<< HTTP/1.1 200 OK",
                                "<<< ",
                                "<<< {end}"))
                .containsExactly(
                        new Step.Send(2, "http 2", List.of(Line.of("GET /a HTTP/1.1"), EMPTY)),
                        new Step.Expect(
                                5,
                                "http 2",
                                new Packet(List.of(OK, EMPTY, new Line("a", Ending.LF), EMPTY)),
                                false),
                        new Step.Close(9, "http 2"),
                        new Step.Send(
                                10,
                                "http 10",
                                List.of(
                                        Line.of("POST /b HTTP/1.1"),
                                        EMPTY,
                                        new Line("c=ddd", Ending.NONE))),
                        new Step.Expect(13, "http 10", new Packet(List.of(OK, EMPTY)), false),
                        new Step.Close(15, "http 10"));
    }

    @Test
    void aConnectionThatStaysOpenMayHaveSeveralResponses() {
        assertThat(
                        read(
                                ">>> GET /a HTTP/1.1",
                                ">>> ",
                                ">>> GET /b HTTP/1.1",
                                ">>> ",
                                ">>> ",
                                "<<< HTTP/1.1 200 OK",
                                "<<< ",
                                "<<< a",
                                "<<< HTTP/1.1 200 OK",
                                "<<< ",
                                "<<< b",
                                "<<< "))
                .hasSize(3)
                .endsWith(
                        new Step.Expect(
                                6, "http 1", new Packet(List.of(OK, EMPTY, Line.of("a"))), false),
                        new Step.Expect(
                                9, "http 1", new Packet(List.of(OK, EMPTY, Line.of("b"))), false));
    }

    private static List<Step> read(String... lines) {
        return WebReader.read(new Transcript("test", List.of(lines)).numbered());
    }
}

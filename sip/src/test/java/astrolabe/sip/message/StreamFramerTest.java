package astrolabe.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFramerTest {

    private static List<Framed> take(String text) {
        return new StreamFramer(new Limits(200, 20, 100))
                .take(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutContentLengthTheStreamIsLost() {
        assertThat(take("OPTIONS sip:a SIP/2.0\nVia: x\n\n"))
                .containsExactly(new Framed.Lost("Content-Length is missing"));
    }

    @Test
    void contradictingLengthsLoseTheStream() {
        assertThat(take("OPTIONS sip:a SIP/2.0\nl: 4\nContent-Length: 5\n\n"))
                .containsExactly(new Framed.Lost("Content-Length is no single number"));
    }

    @Test
    void aBodyBeyondTheLimitLosesTheStream() {
        assertThat(take("OPTIONS sip:a SIP/2.0\nl: 101\n\n"))
                .containsExactly(new Framed.Lost("the body is too long"));
    }

    @Test
    void aHeadThatNeverEndsLosesTheStream() {
        assertThat(take("X".repeat(1601))).containsExactly(new Framed.Lost("the head is too long"));
    }

    @Test
    void aBrokenMessageInItsFrameLeavesTheStreamInStep() {
        List<Framed> found = take("NONSENSE\nl: 2\n\nabNONSENSE\nl: 0\n\n");
        assertThat(found).hasSize(2).allMatch(Framed.Message.class::isInstance);
    }

    @Test
    void aLengthInAContinuationCounts() {
        List<Framed> found = take("NONSENSE\nl:\n 2\n\nab");
        assertThat(found).hasSize(1).allMatch(Framed.Message.class::isInstance);
    }
}

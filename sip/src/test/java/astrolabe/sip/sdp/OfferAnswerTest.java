package astrolabe.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.sip.message.Malformed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3264. */
class OfferAnswerTest {

    private static OfferAnswer end(String host, int port, String... codecs) {
        return new OfferAnswer(
                new Offering(
                        host,
                        port,
                        Stream.of(codecs).map(name -> Codec.named(name).orElseThrow()).toList(),
                        true,
                        20),
                1000);
    }

    private static SessionDescription phone(String rest) throws Malformed {
        return SessionDescription.parse(
                "v=0\no=- 1 1 IN IP4 192.0.2.7\ns=-\nc=IN IP4 192.0.2.7\nt=0 0\n" + rest);
    }

    private static AudioTerms agreed(Negotiated outcome) {
        assertThat(outcome).isInstanceOf(Negotiated.Agreed.class);
        return ((Negotiated.Agreed) outcome).terms();
    }

    @Test
    void twoEndsAgreeOnWhatBothCan() throws Malformed {
        OfferAnswer alice = end("192.0.2.1", 4000, "g722", "ulaw", "alaw");
        OfferAnswer bob = end("192.0.2.2", 5000, "alaw", "ulaw");
        SessionDescription offer = SessionDescription.parse(alice.offer().text());
        AudioTerms bobs = agreed(bob.received(offer));
        SessionDescription answer = SessionDescription.parse(bob.answer().text());
        AudioTerms alices = agreed(alice.answered(answer));

        assertThat(bobs.sent().encoding().name()).isEqualTo("PCMA");
        assertThat(alices.sent().encoding().name()).isEqualTo("PCMA");
        assertThat(alices.host() + ":" + alices.port()).isEqualTo("192.0.2.2:5000");
        assertThat(bobs.host() + ":" + bobs.port()).isEqualTo("192.0.2.1:4000");
        assertThat(bobs.keys().map(Payload::number)).contains(101);
        assertThat(alices.direction()).isEqualTo(Direction.SENDRECV);
        assertThat(alice.awaitsAnswer()).isFalse();
    }

    @Test
    void theAnswerHasTheNumbersOfTheOffer() throws Malformed {
        OfferAnswer we = end("192.0.2.1", 4000, "slin16", "opus");
        SessionDescription offer =
                phone(
                        """
                        m=audio 6000 RTP/AVP 96 97 98 99
                        a=rtpmap:96 OPUS/48000/2
                        a=rtpmap:97 L16/16000
                        a=rtpmap:98 telephone-event/8000
                        """);
        AudioTerms terms = agreed(we.received(offer));
        assertThat(terms.payloads().stream().map(Payload::number)).containsExactly(97, 96);
        assertThat(we.answer().media().getFirst().formats()).containsExactly("97", "96", "98");
    }

    @Test
    void everyStreamOfAnOfferIsAnsweredInItsPlace() throws Malformed {
        OfferAnswer we = end("192.0.2.1", 4000, "ulaw");
        SessionDescription offer =
                phone(
                        """
                        m=video 1 RTP/AVP 31
                        m=audio 2 RTP/SAVP 0
                        m=audio 3 RTP/AVP 0
                        m=image 4 udptl t38
                        """);
        assertThat(agreed(we.received(offer)).port()).isEqualTo(3);
        assertThat(we.answer().media().stream().map(Media::port)).containsExactly(0, 0, 4000, 0);
        // an offer of ours keeps the places
        assertThat(we.offer().media().stream().map(Media::port)).containsExactly(0, 0, 4000, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "m=audio 3 RTP/AVP 18, no codec in common",
        "m=audio 0 RTP/AVP 0, nothing is offered that can be heard here",
        "m=audio 3 RTP/SAVP 0, nothing is offered that can be heard here",
        "m=image 3 udptl t38, nothing is offered that can be heard here",
    })
    void whereNothingIsInCommonTheOfferIsRefused(String stream, String problem) throws Malformed {
        assertThat(end("192.0.2.1", 4000, "ulaw").received(phone(stream)))
                .isEqualTo(new Negotiated.Refused(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "sendrecv, SENDRECV, false",
        "sendonly, RECVONLY, true",
        "recvonly, SENDONLY, false",
        "inactive, INACTIVE, true",
    })
    void aHoldIsAnsweredInItsDirection(String offered, Direction ours, boolean held)
            throws Malformed {
        OfferAnswer we = end("192.0.2.1", 4000, "ulaw");
        AudioTerms terms = agreed(we.received(phone("m=audio 3 RTP/AVP 0\na=" + offered)));
        assertThat(terms.direction()).isEqualTo(ours);
        assertThat(terms.isHeld()).isEqualTo(held);
        SessionDescription answer = we.answer();
        assertThat(answer.direction(answer.media().getFirst())).isEqualTo(ours);
    }

    @Test
    void theOldAddressOfHoldIsUnderstood() throws Malformed {
        AudioTerms terms =
                agreed(
                        end("192.0.2.1", 4000, "ulaw")
                                .received(phone("m=audio 3 RTP/AVP 0\nc=IN IP4 0.0.0.0")));
        assertThat(terms.isHeld()).isTrue();
        assertThat(terms.direction().sends()).isFalse();
    }

    @Test
    void whoHoldsSendsOnlyAndTakesItBack() throws Malformed {
        OfferAnswer we = end("192.0.2.1", 4000, "ulaw");
        we.wish(Direction.SENDONLY);
        SessionDescription hold = we.offer();
        assertThat(hold.direction(hold.media().getFirst())).isEqualTo(Direction.SENDONLY);
        AudioTerms held = agreed(we.answered(phone("m=audio 3 RTP/AVP 0\na=recvonly")));
        assertThat(held.direction()).isEqualTo(Direction.SENDONLY);
        we.wish(Direction.SENDRECV);
        SessionDescription back = we.offer();
        assertThat(back.origin().version()).isEqualTo("1001");
        assertThat(back.origin().sessionId()).isEqualTo(hold.origin().sessionId());
    }

    @Test
    void whatSaysNothingNewHasTheSameVersion() {
        OfferAnswer we = end("192.0.2.1", 4000, "ulaw");
        assertThat(we.offer()).isEqualTo(we.offer());
    }

    @Test
    void anAnswerWithSomethingThatWasNotOfferedIsRefused() throws Malformed {
        OfferAnswer we = end("192.0.2.1", 4000, "ulaw");
        var _ = we.offer();
        assertThat(we.answered(phone("m=audio 3 RTP/AVP 8")))
                .isEqualTo(new Negotiated.Refused("no codec in common"));
    }

    @Test
    void anAnswerNeedsAnOffer() {
        OfferAnswer we = end("2001:db8::1", 4000, "ulaw");
        assertThatThrownBy(we::answer).isInstanceOf(IllegalStateException.class);
        assertThat(we.offer().text()).contains("c=IN IP6 2001:db8::1\r\n");
        assertThat(we.sent().map(SessionDescription::media).map(List::size)).contains(1);
    }
}

package astrolabe.sip.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.sip.message.Malformed;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTest {

    static final String PHONE =
            """
            v=0
            o=alice 2890844526 2890844526 IN IP4 host.example.com
            s=
            i=A call
            c=IN IP4 192.0.2.7
            b=AS:64
            t=0 0
            a=sendrecv
            m=audio 49170 RTP/AVP 9 0 8 97 101
            a=rtpmap:0 PCMU/8000
            a=rtpmap:97 iLBC/8000
            a=fmtp:97 mode=30
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=ptime:30
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20|1:4 FEC_ORDER=FEC_SRTP
            m=video 51372/2 RTP/AVP 31
            c=IN IP6 2001:db8::7/127
            a=sendonly
            """;

    @Test
    void aPhonesDescriptionSaysWhatItSays() throws Malformed {
        SessionDescription phone = SessionDescription.parse(PHONE);
        Media audio = phone.audio().orElseThrow();
        assertThat(phone.connection(audio)).contains(new Connection("IP4", "192.0.2.7"));
        assertThat(audio.port()).isEqualTo(49170);
        assertThat(audio.packetTime()).isEqualTo(30);
        assertThat(audio.payloads().stream().map(p -> p.number() + " " + p.encoding()))
                .containsExactly(
                        "9 G722/8000",
                        "0 PCMU/8000",
                        "8 PCMA/8000",
                        "97 iLBC/8000",
                        "101 telephone-event/8000");
        assertThat(audio.payloads().get(3).parameters()).isEqualTo("mode=30");
        assertThat(phone.direction(audio)).isEqualTo(Direction.SENDRECV);
        Media video = phone.media().getLast();
        assertThat(phone.connection(video)).contains(new Connection("IP6", "2001:db8::7"));
        assertThat(phone.direction(video)).isEqualTo(Direction.SENDONLY);
    }

    @Test
    void keysAreCarriedAndNotShown() throws Malformed {
        SessionDescription phone = SessionDescription.parse(PHONE);
        Crypto crypto = phone.audio().orElseThrow().cryptos().getFirst();
        assertThat(crypto.suite()).isEqualTo("AES_CM_128_HMAC_SHA1_80");
        assertThat(crypto.keys()).startsWith("inline:WVNf");
        assertThat(crypto.sessionParameters()).isEqualTo("FEC_ORDER=FEC_SRTP");
        assertThat(crypto.toString() + phone).doesNotContain("WVNf");
        assertThat(phone.text()).contains("a=" + crypto.attribute().line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v=1\n",
                "v=0\n",
                "v=0\nnonsense\n",
                "v=0\no=x\n",
                "o=- 1 1 IN IP4 a\nv=0\n",
                "v=0\no=- 1 1 IN IP4 a\nm=audio x RTP/AVP 0\n",
                "v=0\no=- 1 1 IN IP4 a\nm=audio 70000 RTP/AVP 0\n",
                "v=0\no=- 1 1 IN IP4 a\nm=audio 1 RTP/AVP\n",
                "v=0\no=- 1 1 IN IP4 a\nc=IN X a\n"
            })
    void whatIsNoDescriptionIsRefused(String text) {
        assertThatThrownBy(() -> SessionDescription.parse(text)).isInstanceOf(Malformed.class);
    }

    @Property
    void whatIsReadIsWrittenAndReadTheSame(@ForAll String noise) {
        read(PHONE + "\n" + noise)
                .ifPresent(session -> assertThat(read(session.text())).contains(session));
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        assertThat(read(text)).isNotNull();
        assertThat(read("v=0\no=- 1 1 IN IP4 a\nm=" + text)).isNotNull();
        read("v=0\no=- 1 1 IN IP4 a\nm=audio 1 RTP/AVP 0 96\na=rtpmap:96 " + text)
                .ifPresent(
                        session -> assertThat(session.media().getFirst().payloads()).isNotEmpty());
    }

    private static Optional<SessionDescription> read(String text) {
        try {
            return Optional.of(SessionDescription.parse(text));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }
}

package astrolabe.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    /** The examples of RFC 3261 section 19.1.4. */
    @ParameterizedTest
    @CsvSource({
        "sip:%61lice@atlanta.com;transport=TCP, sip:alice@AtLanTa.CoM;Transport=tcp, true",
        "sip:carol@chicago.com, sip:carol@chicago.com;newparam=5, true",
        "sip:carol@chicago.com;newparam=5, sip:carol@chicago.com;security=on, true",
        "SIP:ALICE@AtLanTa.CoM;Transport=udp, sip:alice@AtLanTa.CoM;Transport=UDP, false",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:5060, false",
        "sip:bob@biloxi.com, sip:bob@biloxi.com;transport=udp, false",
        "sip:carol@chicago.com, sip:carol@chicago.com?Subject=next%20meeting, false",
        "sip:carol@chicago.com;security=off, sip:carol@chicago.com;security=on, false",
    })
    void urisAreComparedByTheirMeaning(String one, String two, boolean same) throws Malformed {
        SipUri first = (SipUri) Uri.parse(one);
        SipUri second = (SipUri) Uri.parse(two);
        assertThat(first.isEquivalent(second)).isEqualTo(same);
        assertThat(second.isEquivalent(first)).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:",
                "sip:@host",
                "sip:a@",
                "sip:a b@host",
                "sip:a@host:0",
                "sip:a@host:65536",
                "sip:a@host;",
                "sip:a@host?x",
                "sip:%zz@host",
                "tel:",
                "tel:abc-xyz",
                ":x",
                "x",
                "sip:a@[::1",
                "sip:a@host;x=1;X=2"
            })
    void whatIsNoUriIsRefused(String text) {
        assertThatThrownBy(() -> Uri.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aTelephoneNumberIsRead() throws Malformed {
        TelUri uri = (TelUri) Uri.parse("tel:+1-201-555-0123;phone-context=example.com");
        assertThat(uri.plainNumber()).isEqualTo("+12015550123");
        assertThat(uri.params().text("phone-context")).contains("example.com");
    }

    @Test
    void credentialsAreRead() throws Malformed {
        AuthFields fields =
                AuthFields.parse(
                        "Digest username=\"bob\", realm=\"a, \\\"b\\\"\", nc=00000001 , qop=auth");
        assertThat(fields.text("realm")).contains("a, \"b\"");
        assertThat(fields.text("NC")).contains("00000001");
        assertThat(AuthFields.parse(fields.toString())).isEqualTo(fields);
    }

    @Test
    void aLineBreakNeverGetsIntoAHeader() {
        assertThatThrownBy(() -> Headers.NONE.plus("Subject", "a\r\nX: b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Headers.NONE.plus("A b", "c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesInOneLineAreTheSameAsInSeveral() {
        Headers one = Headers.NONE.plus("Supported", "100rel, timer").plus("k", "replaces");
        assertThat(one.values("supported")).containsExactly("100rel", "timer", "replaces");
        assertThat(one.lists("Supported", "TIMER")).isTrue();
        assertThat(Headers.NONE.plus("Contact", "\"a, b\" <sip:a,b@c>, <sip:d>").values("Contact"))
                .containsExactly("\"a, b\" <sip:a,b@c>", "<sip:d>");
    }

    @Test
    void tooMuchIsRefused() {
        SipReader reader = new SipReader(new Limits(40, 3, 4));
        String start = "OPTIONS sip:a SIP/2.0\r\n";
        assertThat(problem(reader, start + "A: " + "x".repeat(40) + "\r\n\r\n"))
                .isEqualTo("a line is too long");
        assertThat(problem(reader, start + "A: 1\r\n".repeat(4) + "\r\n"))
                .isEqualTo("too many headers");
        assertThat(problem(reader, start + "A: " + "\r\n x".repeat(50) + "\r\n\r\n"))
                .isEqualTo("a line is too long");
    }

    private static String problem(SipReader reader, String text) {
        return ((Reading.Broken) reader.read(text.getBytes(StandardCharsets.UTF_8))).problem();
    }
}

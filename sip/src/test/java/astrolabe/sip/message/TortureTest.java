package astrolabe.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4475: messages that are odd and right, and messages that are wrong in one place. */
class TortureTest {

    private static Reading read(String name) {
        return new SipReader().read(Torture.message(name));
    }

    private static SipMessage whole(String name) {
        Reading reading = read(name);
        assertThat(reading).as(name).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) reading).message();
    }

    private static SipRequest request(String name) {
        return (SipRequest) whole(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wsinv",
                "intmeth",
                "esc01",
                "escnull",
                "esc02",
                "lwsdisp",
                "longreq",
                "dblreq",
                "semiuri",
                "transports",
                "mpart01",
                "unreason",
                "noreason",
                "lwsstart",
                "trws",
                "baddate",
                "badbranch",
                "unkscm",
                "novelsc",
                "unksm2",
                "bext01",
                "invut",
                "regaut01",
                "bcast",
                "zeromf",
                "cparam01",
                "cparam02",
                "regescrt",
                "sdp01",
                "inv2543"
            })
    void whatIsRightIsRead(String name) {
        SipMessage message = whole(name);
        assertThat(message.vias()).isNotEmpty();
        assertThat(message.callId()).isNotEmpty();
        Reading again = new SipReader().read(SipWriter.bytes(message));
        assertThat(again).isInstanceOf(Reading.Whole.class);
        assertThat(((Reading.Whole) again).message().from()).isEqualTo(message.from());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "badinv01   | 400 | a parameter's name expected",
                "clerr      | 400 | the body is shorter than Content-Length says",
                "ncl        | 400 | Content-Length is no single number",
                "scalar02   | 400 | Max-Forwards is no number up to 255",
                "quotbal    | 400 | a quoted text does not end",
                "ltgtruri   | 400 | a URI without scheme",
                "lwsruri    | 400 | a parameter of a URI has no name",
                "escruri    | 400 | a request URI has no headers",
                "regbadct   | 400 | an address with '?' or ',' needs angle brackets",
                "badaspec   | 400 | a URI without scheme",
                "baddn      | 400 | an address with '?' or ',' needs angle brackets",
                "badvers    | 505 | another version of SIP",
                "mismatch01 | 400 | CSeq names another method",
                "mismatch02 | 400 | CSeq names another method",
                "insuf      | 400 | From is missing",
                "multi01    | 400 | From stands twice",
                "mcl01      | 400 | Content-Length is no single number",
            })
    void whatIsWrongIsRefused(String name, int status, String problem) {
        Reading reading = read(name);
        assertThat(reading).isInstanceOf(Reading.Broken.class);
        Reading.Broken broken = (Reading.Broken) reading;
        assertThat(broken.problem()).isEqualTo(problem);
        // Without a Via that can be understood, nobody can be answered.
        if (name.equals("badinv01") || name.equals("badvers")) {
            assertThat(broken.answer()).isEmpty();
        } else {
            assertThat(broken.answer().map(SipResponse::status)).contains(status);
            assertThat(broken.answer().map(SipResponse::via)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigcode", "scalarlg"})
    void aWrongResponseIsLeftUnanswered(String name) {
        assertThat(read(name)).isInstanceOf(Reading.Broken.class);
        assertThat(((Reading.Broken) read(name)).answer()).isEmpty();
    }

    @Test
    void aTortuousInviteSaysWhatItSays() {
        SipRequest invite = request("wsinv");
        assertThat(invite.via()).hasToString("SIP/2.0/UDP 192.0.2.2;branch=390skdjuw");
        assertThat(invite.vias()).hasSize(3);
        assertThat(invite.vias().get(1).branch()).contains("z9hG4bK9ikj8");
        assertThat(invite.to().tag()).contains("1918181833n");
        assertThat(invite.from().displayName()).isEqualTo("J Rosenberg \\\"");
        assertThat(invite.cseq()).isEqualTo(new CSeq(9, Method.INVITE));
        assertThat(invite.headers().first("Subject")).contains("");
        assertThat(invite.headers().first("newfangledheader"))
                .contains("newfangled value continued newfangled value");
        assertThat(invite.contact().map(NameAddr::displayName)).contains("Quoted string \"\"");
        assertThat(invite.contact().flatMap(c -> c.params().text("q"))).contains("0.33");
        assertThat(invite.number(HeaderName.MAX_FORWARDS)).hasValue(68);
        assertThat(((SipUri) invite.addresses("Route").getFirst().uri()).isLooseRouter()).isTrue();
        assertThat(invite.body().length()).isEqualTo(150);
    }

    @Test
    void everyCharacterThatATokenMayHaveIsUnderstood() {
        SipRequest odd = request("intmeth");
        assertThat(odd.method().name()).isEqualTo("!interesting-Method0123456789_*+`.%indeed'~");
        assertThat(odd.uri()).isInstanceOf(SipUri.class);
        assertThat(((SipUri) odd.uri()).password())
                .isEqualTo("&it+has=1,weird!*pas$wo~d_too.(doesn't-it)");
        assertThat(odd.to().displayName()).isEqualTo("BEL:\u0007 NUL:\u0000 DEL:\u007f");
        assertThat(odd.from().params().text("fromParam''~+*_!.-%")).contains("работающий");
    }

    @Test
    void escapesCountForWhatTheyStandFor() {
        SipRequest invite = request("esc01");
        assertThat(((SipUri) invite.uri()).userText()).isEqualTo("sips:user@example.com");
        assertThat(invite.uri()).hasToString("sip:sips%3Auser%40example.com@example.net");
        assertThat(invite.to().uri()).hasToString("sip:user@example.com");
        assertThat(((SipUri) invite.from().uri()).userText()).isEqualTo("I have spaces");
        SipUri contact = (SipUri) invite.contact().orElseThrow().uri();
        assertThat(contact.isLooseRouter()).isTrue();
        assertThat(contact.params().text("name"))
                .contains("value%25%34%31".replace("%34%31", "41"));
    }

    @Test
    void aPercentSignInATokenIsNoEscape() {
        SipRequest register = request("esc02");
        assertThat(register.method()).isNotEqualTo(Method.REGISTER);
        assertThat(register.addresses(HeaderName.CONTACT)).hasSize(2);
        assertThat(register.from().displayName()).isEqualTo("%Z%45");
    }

    @Test
    void whatFollowsTheBodyInADatagramIsLeftOut() {
        assertThat(request("dblreq").method()).isEqualTo(Method.REGISTER);
        assertThat(request("dblreq").body().isEmpty()).isTrue();
    }

    @Test
    void parametersOutsideOfBracketsAreTheHeaders() {
        NameAddr outside = request("cparam01").contact().orElseThrow();
        NameAddr inside = request("cparam02").contact().orElseThrow();
        assertThat(outside.params().has("unknownparam")).isTrue();
        assertThat(((SipUri) inside.uri()).params().has("unknownparam")).isTrue();
        SipUri escaped = (SipUri) request("regescrt").contact().orElseThrow().uri();
        assertThat(escaped.headers()).isEqualTo(List.of("Route=%3Csip:sip.example.com%3E"));
    }

    @Test
    void anUnknownSchemeIsKept() {
        assertThat(request("unkscm").uri())
                .isEqualTo(new OtherUri("nobodyknowsthisscheme", "totallyopaquecontent"));
        assertThat(request("unksm2").to().uri()).isEqualTo(new OtherUri("isbn", "2983792873"));
    }
}

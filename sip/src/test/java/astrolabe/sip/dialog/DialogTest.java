package astrolabe.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.sip.message.Method;
import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 12. */
class DialogTest {

    private static SipRequest invite(String recordRoutes) {
        String text =
                """
                INVITE sip:bob@example.com SIP/2.0
                Via: SIP/2.0/UDP host;branch=z9hG4bK1
                From: <sip:alice@example.com>;tag=a
                To: <sip:bob@example.com>
                Call-ID: call
                CSeq: 7 INVITE
                Contact: <sip:alice@192.0.2.1;transport=tcp>
                %s
                """
                        .formatted(recordRoutes)
                        .replace("\n", "\r\n");
        return (SipRequest)
                ((Reading.Whole) new SipReader().read(text.getBytes(StandardCharsets.UTF_8)))
                        .message();
    }

    @Test
    void theAnsweringEndGoesBackByTheRouteInItsOrder() {
        Dialog dialog =
                Dialog.asked(invite("Record-Route: <sip:p2;lr>\nRecord-Route: <sip:p1;lr>\n"), "b");
        SipRequest bye = dialog.request(Method.BYE);
        assertThat(bye.uri()).hasToString("sip:alice@192.0.2.1;transport=tcp");
        assertThat(bye.headers().lines("Route")).containsExactly("<sip:p2;lr>", "<sip:p1;lr>");
        assertThat(bye.from().tag()).contains("b");
        assertThat(bye.to().tag()).contains("a");
        assertThat(bye.cseq().number()).isEqualTo(1);
        assertThat(dialog.nextHop()).hasToString("sip:p2;lr");
        assertThat(dialog.id()).isEqualTo(new DialogId("call", "b", "a"));
    }

    @Test
    void theAskingEndGoesByTheRouteReversed() {
        SipRequest invite = invite("");
        SipResponse response =
                SipResponse.to(invite, 200)
                        .withToTag("b")
                        .plus("Record-Route", "<sip:p2;lr>, <sip:p1;lr>")
                        .plus("Contact", "<sip:bob@192.0.2.9>");
        Dialog dialog = Dialog.answered(invite, response);
        assertThat(dialog.request(Method.ACK, 7).headers().lines("Route"))
                .containsExactly("<sip:p1;lr>", "<sip:p2;lr>");
        assertThat(dialog.request(Method.BYE).cseq()).hasToString("8 BYE");
    }

    @Test
    void aStrictRouterIsTheRequestsUri() {
        Dialog dialog =
                Dialog.asked(invite("Record-Route: <sip:p2>\nRecord-Route: <sip:p1;lr>\n"), "b");
        SipRequest bye = dialog.request(Method.BYE);
        assertThat(bye.uri()).hasToString("sip:p2");
        assertThat(bye.headers().lines("Route"))
                .containsExactly("<sip:p1;lr>", "<sip:alice@192.0.2.1;transport=tcp>");
    }

    @Test
    void anOlderRequestIsKnown() {
        Dialog dialog = Dialog.asked(invite(""), "b");
        assertThat(dialog.order(invite("").with("CSeq", "6 INVITE")))
                .isEqualTo(Dialog.Order.TOO_OLD);
        assertThat(dialog.order(invite("").with("CSeq", "9 INVITE")))
                .isEqualTo(Dialog.Order.IN_ORDER);
        assertThat(dialog.order(invite("").with("CSeq", "8 INVITE")))
                .isEqualTo(Dialog.Order.TOO_OLD);
    }

    @Test
    void thePeerMayMove() {
        Dialog dialog = Dialog.asked(invite(""), "b");
        dialog.refresh(invite("").with("Contact", "<sip:alice@192.0.2.77>"));
        assertThat(dialog.request(Method.INFO).uri()).hasToString("sip:alice@192.0.2.77");
        assertThat(dialog.state()).isEqualTo(Dialog.State.EARLY);
    }
}

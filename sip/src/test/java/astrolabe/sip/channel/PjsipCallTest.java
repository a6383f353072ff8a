package astrolabe.sip.channel;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.DeviceState;
import astrolabe.engine.event.PbxEvent;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of endpoints through the engine, in virtual time. */
class PjsipCallTest {

    private static final String ALICE = "192.0.2.1";
    private static final String BOB = "192.0.2.2";

    private final Exchanged board =
            new Exchanged(
                    """
                    [phones]
                    exten => bob,1,Dial(PJSIP/bob,20)
                     same => n,Hangup()
                    exten => busy,1,Busy(5)
                    exten => congested,1,Congestion(5)
                    exten => gone,1,Hangup(1)
                    exten => waits,1,Wait(60)
                    exten => hears,1,Answer()
                     same => n,Read(KEY,,1)
                     same => n,Wait(60)
                    """,
                    """
                    [phone](!)
                    type = endpoint
                    context = phones
                    allow = !all,ulaw
                    [alice](phone)
                    [bob](phone)
                    aors = bob
                    callerid = Bob <7002>
                    [bob]
                    type = aor
                    max_contacts = 1
                    contact = sip:bob@192.0.2.2
                    [away](phone)
                    aors = away
                    [away]
                    type = aor
                    max_contacts = 1
                    [trunk]
                    type = registration
                    server_uri = sip:192.0.2.50
                    client_uri = sip:me@192.0.2.50
                    outbound_auth = guarded
                    [guarded](phone)
                    auth = guarded
                    [guarded]
                    type = auth
                    password = secret
                    """);

    /** Whatever happened, nothing is left of it. */
    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        board.passes(Duration.ofMinutes(3));
        assertThat(board.pbx().exchange().channels().all()).isEmpty();
        assertThat(board.openMedia()).isZero();
        board.close();
    }

    private List<String> hungUp() {
        return board.events(PbxEvent.HungUp.class).stream()
                .map(event ->
                        event.channel().name()
                                + " "
                                + event.channel().hangupCause()
                                + " "
                                + event.technologyCause())
                .toList();
    }

    /** Alice calls Bob, whose phone gets this INVITE. */
    private SipRequest callsBob() throws InterruptedException {
        board.sends(ALICE, Exchanged.invite("bob"));
        return board.request(BOB, "INVITE");
    }

    @Test
    void aCallGoesThroughWithAllItsSteps() throws InterruptedException {
        SipRequest invite = callsBob();
        assertThat(invite.uri()).hasToString("sip:bob@192.0.2.2");
        assertThat(invite.from().displayName()).isEqualTo("Alice");
        board.responds(BOB, invite, 180, "");
        assertThat(board.pbx().deviceStates().state("PJSIP/bob")).isEqualTo(DeviceState.RINGING);
        SipResponse ringing = board.response(ALICE, 180);
        assertThat(ringing.to().tag()).isPresent();
        board.responds(BOB, invite, 200, Exchanged.sdp(BOB, "sendrecv"));
        SipRequest ack = board.request(BOB, "ACK");
        assertThat(ack.uri()).hasToString("sip:phone@192.0.2.2");
        SipResponse answer = board.response(ALICE, 200);
        assertThat(answer.contentType()).isEqualTo("application/sdp");
        board.sends(ALICE, answer, "ACK", 1, "");
        assertThat(board.events(PbxEvent.BridgeEntered.class)).hasSize(2);
        assertThat(board.pbx().deviceStates().state("PJSIP/bob")).isEqualTo(DeviceState.INUSE);

        board.sends(ALICE, answer, "BYE", 2, "");
        board.response(ALICE, 200);
        SipRequest bye = board.request(BOB, "BYE");
        assertThat(bye.headers().first("Reason")).contains("Q.850;cause=16");
        board.responds(BOB, bye, 200, "");
        assertThat(hungUp())
                .containsExactlyInAnyOrder("PJSIP/alice-00000000 16 ", "PJSIP/bob-00000001 16 ");
        ChannelSnapshot first = board.events(PbxEvent.ChannelCreated.class).getFirst().channel();
        assertThat(first.caller().number() + " " + first.caller().name()).isEqualTo("alice Alice");
        assertThat(first.context() + " " + first.extension()).isEqualTo("phones bob");
    }

    @Test
    void holdIsSeenAndTakenBack() throws InterruptedException {
        SipRequest invite = callsBob();
        board.responds(BOB, invite, 200, Exchanged.sdp(BOB, "sendrecv"));
        SipResponse answer = board.response(ALICE, 200);
        board.sends(ALICE, answer, "ACK", 1, "");
        String type = "Content-Type: application/sdp\n\n";
        board.sends(ALICE, answer, "INVITE", 2, type + Exchanged.sdp(ALICE, "sendonly"));
        SipResponse held = board.response(ALICE, 200);
        assertThat(held.body().text()).contains("a=recvonly");
        board.sends(ALICE, held, "ACK", 2, "");
        assertThat(board.events(PbxEvent.Held.class)).hasSize(1);
        assertThat(board.events(PbxEvent.MusicStarted.class)).hasSize(1);
        board.sends(ALICE, answer, "UPDATE", 3, type + Exchanged.sdp(ALICE, "sendrecv"));
        board.response(ALICE, 200);
        assertThat(board.events(PbxEvent.Unheld.class)).hasSize(1);
        board.sends(ALICE, answer, "BYE", 4, "");
    }

    @ParameterizedTest
    @CsvSource({
        "486, 17, BUSY",
        "600, 17, BUSY",
        "603, 21, NOANSWER",
        "404, 1, NOANSWER",
        "480, 19, NOANSWER",
        "503, 34, CONGESTION",
    })
    void aRefusalHasItsCause(int status, int cause, String dialStatus) throws InterruptedException {
        SipRequest invite = callsBob();
        board.responds(BOB, invite, status, "");
        board.request(BOB, "ACK");
        assertThat(hungUp()).contains("PJSIP/bob-00000001 " + cause + " " + status);
        assertThat(board.events(PbxEvent.DialEnded.class).stream().map(PbxEvent.DialEnded::status))
                .containsExactly(dialStatus);
    }

    @Test
    void aCallerWhoGivesUpIsTakenOffTheOtherPhone() throws InterruptedException {
        SipRequest invite = callsBob();
        board.responds(BOB, invite, 180, "");
        board.response(ALICE, 180);
        board.sends(
                ALICE,
                Exchanged.invite("bob")
                        .replace("INVITE sip", "CANCEL sip")
                        .replace("1 INVITE", "1 CANCEL")
                        .replaceAll("(?s)Contact:.*", "\n"));
        board.response(ALICE, 200);
        board.response(ALICE, 487);
        SipRequest cancel = board.request(BOB, "CANCEL");
        board.responds(BOB, cancel, 200, "");
        board.responds(BOB, invite, 487, "");
        assertThat(hungUp()).anyMatch(line -> line.startsWith("PJSIP/alice-00000000 127 487"));
    }

    @ParameterizedTest
    @CsvSource({"busy, 486", "congested, 503", "gone, 404", "nowhere, 404"})
    void theDialplanRefusesCalls(String extension, int status) throws InterruptedException {
        board.sends(ALICE, Exchanged.invite(extension));
        assertThat(board.response(ALICE, status).to().tag()).isPresent();
    }

    @Test
    void aKeyPressedByInfoIsHeard() throws InterruptedException {
        board.sends(ALICE, Exchanged.invite("hears"));
        SipResponse answer = board.response(ALICE, 200);
        board.sends(ALICE, answer, "ACK", 1, "");
        board.sends(
                ALICE,
                answer,
                "INFO",
                2,
                "Content-Type: application/dtmf-relay\n\nSignal=5\nDuration=160\n");
        board.response(ALICE, 200);
        PbxEvent.DigitEnded key = board.events(PbxEvent.DigitEnded.class).getFirst();
        assertThat(key.digit()).isEqualTo('5');
        assertThat(key.length()).isEqualTo(Duration.ofMillis(160));
        board.sends(ALICE, answer, "BYE", 3, "");
    }

    @Test
    void weRegisterWhereItIsConfigured() throws InterruptedException {
        board.passes(Duration.ZERO);
        SipRequest register = board.request("192.0.2.50", "REGISTER");
        assertThat(register.to()).hasToString("<sip:me@192.0.2.50>");
        board.responds("192.0.2.50", register, 200, "");
        board.passes(Duration.ofMinutes(60).minusSeconds(30));
        board.request("192.0.2.50", "REGISTER");
    }

    @Test
    void whoCannotBeReachedIsNotCalled() throws InterruptedException {
        assertThat(board.pbx().deviceStates().state("PJSIP/away"))
                .isEqualTo(DeviceState.UNAVAILABLE);
        assertThat(board.pbx().deviceStates().state("PJSIP/nobody")).isEqualTo(DeviceState.INVALID);
        assertThat(board.nothingFor(BOB)).isTrue();
    }

    @Test
    void whoHasASecretIsAskedForItAndAStrangerAsWell() throws InterruptedException {
        board.sends(ALICE, Exchanged.invite("bob").replace("<sip:alice@", "<sip:guarded@"));
        assertThat(board.response(ALICE, 401).headers().first("WWW-Authenticate"))
                .hasValueSatisfying(line -> assertThat(line).contains("qop=\"auth\""));
        board.sends(
                BOB,
                Exchanged.invite("bob")
                        .replace("<sip:alice@", "<sip:stranger@")
                        .replace("z9hG4bKinvite", "z9hG4bKother"));
        assertThat(board.response(BOB, 401).headers().has("WWW-Authenticate")).isTrue();
        assertThat(board.nothingFor(BOB)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, sip:bob@192.0.2.100, Accept: a, 200",
        "OPTIONS, sip:192.0.2.100, Accept: a, 200",
        "OPTIONS, sip:nowhere@192.0.2.100, Accept: a, 404",
        "OPTIONS, mailto:bob@192.0.2.100, Accept: a, 416",
        "OPTIONS, sip:bob@192.0.2.100, Require: teleport, 420",
        "DANCE, sip:bob@192.0.2.100, Accept: a, 501",
        "BYE, sip:bob@192.0.2.100, Accept: a, 481",
        "NOTIFY, sip:bob@192.0.2.100, Accept: a, 489",
        "REGISTER, sip:192.0.2.100, Accept: a, 404",
    })
    void otherRequestsAreAnswered(String method, String uri, String header, int status)
            throws InterruptedException {
        board.sends(
                ALICE,
                """
                %s %s SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKx
                From: <sip:alice@192.0.2.100>;tag=a
                To: <sip:elsewhere@192.0.2.100>
                Call-ID: call
                CSeq: 1 %s
                %s

                """
                        .formatted(method, uri, method, header));
        assertThat(board.response(ALICE, status).to().tag()).isPresent();
    }

    @Test
    void aBodyOfAnotherKindIsNoOffer() throws InterruptedException {
        board.sends(ALICE, Exchanged.invite("waits").replace("RTP/AVP 0", "RTP/AVP 18"));
        board.response(ALICE, 488);
        assertThat(board.events(PbxEvent.ChannelCreated.class)).isEmpty();
    }

    @Test
    void aPhoneThatRegistersIsThere() throws InterruptedException {
        board.sends(
                ALICE,
                """
                REGISTER sip:192.0.2.100 SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKr
                From: <sip:away@192.0.2.100>;tag=a
                To: <sip:away@192.0.2.100>
                Call-ID: registration
                CSeq: 1 REGISTER
                Contact: <sip:away@192.0.2.7>;expires=60

                """);
        assertThat(board.response(ALICE, 200).headers().lines("Contact"))
                .containsExactly("<sip:away@192.0.2.7>;expires=60");
        assertThat(board.pbx().deviceStates().state("PJSIP/away")).isEqualTo(DeviceState.NOT_INUSE);
        board.passes(Duration.ofSeconds(61));
        assertThat(board.pbx().deviceStates().state("PJSIP/away"))
                .isEqualTo(DeviceState.UNAVAILABLE);
        assertThat(board.events(PbxEvent.DeviceStateChanged.class)).hasSizeGreaterThan(1);
    }
}

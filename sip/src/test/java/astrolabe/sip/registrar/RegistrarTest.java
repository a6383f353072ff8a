package astrolabe.sip.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.time.VirtualTime;
import astrolabe.sip.Requests;
import astrolabe.sip.SilentFlow;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 3261 section 10.3. */
class RegistrarTest implements ContactListener {

    private static final AddressOfRecord TWO = AddressOfRecord.of("alice", 2);
    private static final AddressOfRecord ONE =
            new AddressOfRecord(
                    "alice",
                    List.of(),
                    1,
                    true,
                    Duration.ofMinutes(1),
                    Duration.ofHours(2),
                    Duration.ofHours(1),
                    Duration.ZERO,
                    Duration.ZERO);

    private final VirtualTime time = new VirtualTime();
    private final List<String> log = new ArrayList<>();
    private final Registrar registrar = new Registrar(time, time::after, this);
    private long number;

    private SipResponse register(AddressOfRecord aor, String headers) {
        return register(aor, ++number, headers, false);
    }

    private SipResponse register(AddressOfRecord aor, long cseq, String headers, boolean rewrites) {
        return registrar.register(
                aor,
                Requests.of("REGISTER", cseq, headers),
                SilentFlow.to("192.0.2.1", 5062),
                rewrites);
    }

    @Override
    public void added(Contact contact) {
        log.add("+ " + contact.uri());
    }

    @Override
    public void refreshed(Contact contact) {
        log.add("= " + contact.uri());
    }

    @Override
    public void removed(Contact contact, Reason reason) {
        log.add("- " + contact.uri() + " " + reason);
    }

    @Test
    void aBindingLastsAsLongAsItSays() throws InterruptedException {
        SipResponse ok = register(TWO, "Contact: <sip:alice@a>;expires=120");
        assertThat(ok.headers().lines("Contact")).containsExactly("<sip:alice@a>;expires=120");
        time.advance(Duration.ofSeconds(100));
        assertThat(register(TWO, "").headers().lines("Contact"))
                .containsExactly("<sip:alice@a>;expires=20");
        time.advance(Duration.ofSeconds(20));
        assertThat(registrar.contacts(TWO)).isEmpty();
        assertThat(log).containsExactly("+ sip:alice@a", "- sip:alice@a EXPIRED");
    }

    @Test
    void aRefreshedBindingLastsAnew() throws InterruptedException {
        register(TWO, "Contact: <sip:alice@a>\nExpires: 60");
        time.advance(Duration.ofSeconds(50));
        register(TWO, "Contact: <sip:alice@A>\nExpires: 60");
        time.advance(Duration.ofSeconds(50));
        assertThat(registrar.contacts(TWO)).hasSize(1);
        assertThat(log).containsExactly("+ sip:alice@a", "= sip:alice@A");
    }

    @Test
    void durationsStayWithinTheirBounds() {
        SipResponse ok =
                register(
                        TWO,
                        "Contact: <sip:alice@a>;expires=5\nContact: <sip:alice@b>;expires=999999999999999999");
        assertThat(ok.headers().lines("Contact"))
                .containsExactly("<sip:alice@a>;expires=60", "<sip:alice@b>;expires=7200");
        assertThat(register(TWO, "Contact: <sip:alice@a>").headers().lines("Contact"))
                .contains("<sip:alice@a>;expires=3600");
    }

    @Test
    void aBindingIsTakenBack() {
        register(TWO, "Contact: <sip:alice@a>\nContact: <sip:alice@b>");
        register(TWO, "Contact: <sip:alice@a>;expires=0");
        assertThat(registrar.contacts(TWO)).hasSize(1);
        assertThat(register(TWO, "Contact: *\nExpires: 0").headers().has("Contact")).isFalse();
        assertThat(register(TWO, "Contact: *").status()).isEqualTo(400);
        assertThat(log)
                .containsExactly(
                        "+ sip:alice@a",
                        "+ sip:alice@b",
                        "- sip:alice@a REQUEST",
                        "- sip:alice@b REQUEST");
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        assertThat(register(TWO, "Contact: <sip:a>, <sip:b>, <sip:c>").status()).isEqualTo(403);
        assertThat(registrar.contacts(TWO)).isEmpty();
        register(TWO, "Contact: <sip:a>, <sip:b>");
        assertThat(register(TWO, "Contact: <sip:c>").status()).isEqualTo(403);
        assertThat(register(TWO, "Contact: <sip:a>").status()).isEqualTo(200);
        assertThat(register(TWO, "Contact: <sip:c>, <sip:b>;expires=0").status()).isEqualTo(200);
    }

    @Test
    void whereItIsWishedForTheNewOneTakesThePlaceOfTheOld() {
        register(ONE, "Contact: <sip:a>");
        register(ONE, "Contact: <sip:b>");
        assertThat(log).containsExactly("+ sip:a", "- sip:a REPLACED", "+ sip:b");
    }

    @Test
    void anOvertakenRequestIsRefused() {
        register(TWO, 5, "Contact: <sip:a>", false);
        assertThat(register(TWO, 4, "Contact: <sip:a>;expires=0", false).status()).isEqualTo(500);
        assertThat(register(TWO, 3, "Contact: *\nExpires: 0", false).status()).isEqualTo(500);
        assertThat(registrar.contacts(TWO)).hasSize(1);
    }

    @Test
    void behindARouterTheRealAddressCounts() {
        register(TWO, 1, "Contact: <sip:alice@10.0.0.1:5060;transport=udp>", true);
        assertThat(registrar.contacts(TWO).getFirst().uri())
                .hasToString("sip:alice@192.0.2.1:5062;transport=udp");
    }

    @Test
    void configuredPlacesAreThereAlways() {
        AddressOfRecord fixed =
                new AddressOfRecord(
                        "alice",
                        List.of(SipUri.of("alice", "192.0.2.9", 0)),
                        0,
                        false,
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        Duration.ofHours(1),
                        Duration.ZERO,
                        Duration.ZERO);
        assertThat(registrar.contacts(fixed)).hasSize(1).allMatch(Contact::isFixed);
        assertThat(register(fixed, "Contact: <sip:a>").status()).isEqualTo(403);
        assertThat(register(fixed, "Contact: <tel:+1>").status()).isEqualTo(400);
    }
}

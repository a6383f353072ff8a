package astrolabe.media.session;

import static astrolabe.media.session.SourceGuard.Verdict.ACCEPTED;
import static astrolabe.media.session.SourceGuard.Verdict.LEARNED;
import static astrolabe.media.session.SourceGuard.Verdict.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who is the phone, and who only would like to be. */
class SourceGuardTest {

    private static final InetSocketAddress PHONE = new InetSocketAddress("192.0.2.1", 4_000);
    private static final InetSocketAddress ROUTER = new InetSocketAddress("192.0.2.2", 61_234);
    private static final InetSocketAddress THIEF = new InetSocketAddress("203.0.113.9", 4_000);

    private final SourceGuard guard = new SourceGuard(4);

    @Example
    void theAnnouncedAddressCountsAtOnce() {
        guard.announce(PHONE);
        assertThat(guard.check(PHONE, 1, 10)).isEqualTo(LEARNED);
        assertThat(guard.check(PHONE, 1, 11)).isEqualTo(ACCEPTED);
        assertThat(guard.source()).contains(PHONE);
    }

    @Example
    void anotherAddressCountsAfterPacketsInARow() {
        guard.announce(PHONE);
        assertThat(guard.check(ROUTER, 1, 65_534)).isEqualTo(REFUSED);
        assertThat(guard.check(ROUTER, 1, 65_535)).isEqualTo(REFUSED);
        assertThat(guard.check(ROUTER, 1, 0)).isEqualTo(REFUSED);
        assertThat(guard.check(ROUTER, 1, 1)).isEqualTo(LEARNED);
        assertThat(guard.check(PHONE, 2, 1)).as("too late").isEqualTo(REFUSED);
    }

    /** However often, whatever the numbers: once the phone is heard, nobody else is. */
    @Property(tries = 200)
    void aThiefNeverTakesOverWhatIsHeard(@ForAll Random random) {
        guard.announce(PHONE);
        guard.check(PHONE, 1, 0);
        for (int i = 1; i < 200; i++) {
            if (random.nextInt(5) == 0) {
                assertThat(guard.check(PHONE, 1, i)).isEqualTo(ACCEPTED);
            }
            int ssrc = random.nextBoolean() ? 1 : 2;
            assertThat(guard.check(THIEF, ssrc, i)).isEqualTo(REFUSED);
        }
    }

    /** A thief who guesses the address, but not the SSRC, needs the phone to be silent. */
    @Example
    void anotherStreamOfTheSameAddressCountsWhenTheFormerIsSilent() {
        guard.announce(PHONE);
        guard.check(PHONE, 1, 0);
        for (int i = 0; i < 20; i++) {
            assertThat(guard.check(PHONE, 2, 100 + i)).isEqualTo(REFUSED);
            if (i % 3 == 0) {
                assertThat(guard.check(PHONE, 1, 1 + i)).isEqualTo(ACCEPTED);
            }
        }
        assertThat(guard.check(PHONE, 2, 120)).isEqualTo(REFUSED);
        assertThat(guard.check(PHONE, 2, 121)).isEqualTo(REFUSED);
        assertThat(guard.check(PHONE, 2, 122)).isEqualTo(LEARNED);
        assertThat(guard.check(PHONE, 2, 123)).isEqualTo(ACCEPTED);
    }

    @Example
    void gapsBeginTheRowAnew() {
        for (int i = 0; i < 40; i += 2) {
            assertThat(guard.check(ROUTER, 1, i)).isEqualTo(REFUSED);
        }
    }

    @Example
    void signallingMovesTheSource() {
        guard.announce(PHONE);
        guard.check(PHONE, 1, 0);
        guard.announce(ROUTER);
        assertThat(guard.source()).isEmpty();
        assertThat(guard.check(ROUTER, 5, 0)).isEqualTo(LEARNED);
        guard.announce(ROUTER);
        assertThat(guard.source()).as("said again").contains(ROUTER);
    }
}

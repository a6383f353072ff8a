package astrolabe.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SrtpTest {

    /** The master key and salt of RFC 3711, B.3. */
    private static final MasterKey KEY =
            key("E1F97A0D3E018BE0D64FA32C06DE4139" + "0EC675AD498AFEEBB6960B3AABE6");

    @Example
    void keysAreDerivedAsInTheRfc() {
        assertThat(hex(SessionKeys.derive(KEY, 0, 16)))
                .isEqualTo("c61e7a93744f39ee10734afe3ff7a087");
        assertThat(hex(SessionKeys.derive(KEY, 2, 14))).isEqualTo("30cbbc08863d8c85d49db34a9ae1");
        assertThat(hex(SessionKeys.derive(KEY, 1, 20)))
                .isEqualTo("cebe321f6ff7716b6fd4ab49af256a156d38baa4");
    }

    /** The packet by which libsrtp checks itself. */
    @Example
    void aPacketIsProtectedAsOthersProtectIt() {
        byte[] plain = bytes("800f1234decafbadcafebabe" + "ab".repeat(16));
        String sealed =
                "800f1234decafbadcafebabe4e55dc4ce79978d88ca4d215949d2402b78d6acc99ea179b8dbb";
        assertThat(hex(new SrtpSender(KEY).packet(plain))).isEqualTo(sealed);
        assertThat(new SrtpReceiver(KEY).packet(bytes(sealed)).map(SrtpTest::hex))
                .contains(hex(plain));
    }

    /** The report by which libsrtp checks itself. */
    @Example
    void aReportIsProtectedAsOthersProtectIt() {
        byte[] plain = bytes("81c8000bcafebabe" + "ab".repeat(16));
        String sealed =
                "81c8000bcafebabe7128035be487b9bdbef89041f977a5a880000001993e08cd54d6c1230798";
        assertThat(hex(new SrtpSender(KEY).report(plain))).isEqualTo(sealed);
        assertThat(new SrtpReceiver(KEY).report(bytes(sealed)).map(SrtpTest::hex))
                .contains(hex(plain));
    }

    @Property(tries = 200)
    void whatWasProtectedIsOpenedOnceAndWhatWasChangedNever(
            @ForAll @Size(min = 0, max = 200) byte[] payload,
            @ForAll @IntRange(min = 0, max = 1_000) int where,
            @ForAll @IntRange(min = 0, max = 7) int bit,
            @ForAll boolean shortTag) {
        MasterKey key =
                MasterKey.random(
                        shortTag
                                ? SrtpSuite.AES_CM_128_HMAC_SHA1_32
                                : SrtpSuite.AES_CM_128_HMAC_SHA1_80,
                        new SecureRandom());
        SrtpReceiver receiver = new SrtpReceiver(key);
        byte[] plain = packet(7, payload);
        byte[] sealed = new SrtpSender(key).packet(plain);
        byte[] changed = sealed.clone();
        changed[where % changed.length] ^= (byte) (1 << bit);
        assertThat(receiver.packet(changed)).isEmpty();
        assertThat(receiver.packet(sealed).map(SrtpTest::hex)).contains(hex(plain));
        assertThat(receiver.packet(sealed)).as("again").isEmpty();
        assertThat(new SrtpReceiver(KEY).packet(sealed)).as("another key").isEmpty();
    }

    @Example
    void numbersWrapAndPacketsMayBeLateOrLost() {
        SrtpSender sender = new SrtpSender(KEY);
        SrtpReceiver receiver = new SrtpReceiver(KEY);
        byte[] late = new byte[0];
        for (int i = 65_500; i < 65_600 + 65_536; i++) {
            byte[] sealed = sender.packet(packet(i, new byte[4]));
            if (i == 65_550) {
                late = sealed;
            } else if (i % 7 != 0) {
                assertThat(receiver.packet(sealed)).as("packet %d", i).isPresent();
            }
            if (i == 65_560) {
                assertThat(receiver.packet(late)).isPresent();
                assertThat(receiver.packet(late)).isEmpty();
            }
        }
    }

    @Property
    void noOctetsBreakTheReceiver(@ForAll @Size(max = 60) byte[] octets) {
        assertThat(new SrtpReceiver(KEY).packet(octets)).isEmpty();
        assertThat(new SrtpReceiver(KEY).report(octets)).isEmpty();
    }

    @Example
    void theAttributeIsReadAndWritten() {
        String value = "1 AES_CM_128_HMAC_SHA1_80 inline:" + KEY.base64();
        CryptoAttribute attribute = CryptoAttribute.parse(value + "|2^20").orElseThrow();
        assertThat(attribute.tag()).isEqualTo(1);
        assertThat(attribute.value()).isEqualTo(value);
        assertThat(CryptoAttribute.parse(value + "|2^20|1:32")).as("a key identifier").isEmpty();
        assertThat(CryptoAttribute.parse(value + " UNENCRYPTED_SRTP")).isEmpty();
        assertThat(CryptoAttribute.parse("1 F8_128_HMAC_SHA1_80 inline:" + KEY.base64())).isEmpty();
        assertThat(CryptoAttribute.parse("1 AES_CM_128_HMAC_SHA1_80 inline:AAAA")).isEmpty();
    }

    @Example
    void noTextHasTheKey() {
        assertThat(new CryptoAttribute(1, KEY).toString())
                .doesNotContain(KEY.base64())
                .contains("AES_CM_128_HMAC_SHA1_80");
    }

    private static byte[] packet(int sequence, byte[] payload) {
        return ByteBuffer.allocate(12 + payload.length)
                .putShort((short) 0x8000)
                .putShort((short) sequence)
                .putInt(160 * sequence)
                .putInt(99)
                .put(payload)
                .array();
    }

    private static MasterKey key(String hex) {
        Optional<MasterKey> key =
                MasterKey.of(
                        SrtpSuite.AES_CM_128_HMAC_SHA1_80,
                        Base64.getEncoder().encodeToString(bytes(hex)));
        return key.orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}

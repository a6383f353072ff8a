package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Searches for bytes that upset the decoder, guided by coverage; runs on demand only. */
@Tag("fuzz")
class AmiDecoderFuzzTest {
    private static final int MOST = Limits.ASTERISK.lineBytes() * (Limits.ASTERISK.headers() + 1);

    @FuzzTest(maxDuration = "60s")
    void readsAnything(byte[] bytes) {
        List<Decoded> whole = new ArrayList<>();
        AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);
        decoder.feed(bytes, 0, bytes.length, whole::add);
        assertThat(decoder.retainedBytes()).isLessThanOrEqualTo(MOST);
        assertThat(byteByByte(bytes)).isEqualTo(whole);
        whole.forEach(AmiDecoderFuzzTest::isWrittenAsItWasRead);
    }

    private static List<Decoded> byteByByte(byte[] bytes) {
        AmiDecoder decoder = new AmiDecoder(Limits.ASTERISK);
        List<Decoded> seen = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++) {
            decoder.feed(bytes, i, 1, seen::add);
        }
        return seen;
    }

    private static void isWrittenAsItWasRead(Decoded decoded) {
        if (decoded instanceof Decoded.Packet(AmiMessage message)) {
            List<Decoded> again = new ArrayList<>();
            byte[] bytes = AmiEncoder.encode(message);
            new AmiDecoder(Limits.CLIENT).feed(bytes, 0, bytes.length, again::add);
            assertThat(again).containsExactly(decoded);
        }
    }
}

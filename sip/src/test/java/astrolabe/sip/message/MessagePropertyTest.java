package astrolabe.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessagePropertyTest {

    private static final String INVITE =
            """
            INVITE sip:bob@example.com SIP/2.0
            Via: SIP/2.0/TCP host.example.com;branch=z9hG4bKabc
            From: "Alice" <sip:alice@example.com>;tag=1
            To: <sip:bob@example.com>
            Call-ID: one@host
            CSeq: 7 INVITE
            Contact: <sip:alice@host.example.com;transport=tcp>
            Content-Length: 5

            hello\
            """
                    .replace("\n", "\r\n");

    @Property
    void anyBytesAreReadWithoutAnException(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(new SipReader().read(bytes)).isNotNull();
        assertThat(new StreamFramer(Limits.USUAL).take(bytes)).isNotNull();
    }

    @Property
    void aDamagedMessageIsReadWithoutAnException(
            @ForAll("torture") String name,
            @ForAll @IntRange(max = 5000) int place,
            @ForAll byte damage,
            @ForAll boolean cut) {
        byte[] bytes = Torture.message(name);
        int at = place % bytes.length;
        bytes[at] = damage;
        if (new SipReader().read(cut ? Arrays.copyOf(bytes, at) : bytes)
                instanceof Reading.Whole(var message)) {
            // the accessors keep what the reader promises
            assertThat(message.vias()).isNotEmpty();
            assertThat(message.from()).isNotNull();
            assertThat(message.to()).isNotNull();
            assertThat(message.cseq()).isNotNull();
            assertThat(message.addresses(HeaderName.CONTACT)).isNotNull();
            assertThat(message.addresses(HeaderName.RECORD_ROUTE)).isNotNull();
            assertThat(message.contentType()).isNotNull();
            assertThat(SipWriter.bytes(message)).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> torture() {
        return Arbitraries.of("wsinv", "intmeth", "esc01", "mpart01", "scalar02", "regescrt");
    }

    @Property
    void aUriReadsBackAsItWasWritten(@ForAll("uris") SipUri uri) throws Malformed {
        Uri again = Uri.parse(uri.toString());
        assertThat(again).isEqualTo(uri);
        assertThat(uri.isEquivalent((SipUri) again)).isTrue();
    }

    @Property
    void anAddressReadsBackAsItWasWritten(
            @ForAll("names") String name, @ForAll("uris") SipUri uri, @ForAll("tokens") String tag)
            throws Malformed {
        NameAddr address = new NameAddr(name, uri, Params.NONE).withTag(tag);
        assertThat(NameAddr.parse(address.toString())).isEqualTo(address);
    }

    @Property
    void aMessageReadsBackAsItWasWritten(
            @ForAll("uris") SipUri uri,
            @ForAll("names") String subject,
            @ForAll @Size(max = 50) byte[] body) {
        SipRequest request =
                ((SipRequest) whole(INVITE.getBytes(StandardCharsets.UTF_8)))
                        .withUri(uri.asRequestUri())
                        .with("Subject", subject.strip())
                        .withBody("text/plain", Body.of(body, 0, body.length));
        SipMessage again = whole(SipWriter.bytes(request));
        Headers expected =
                request.headers()
                        .without("Content-Length")
                        .plus("Content-Length", Integer.toString(body.length));
        assertThat(again).isEqualTo(request.withHeaders(expected));
    }

    private static SipMessage whole(byte[] bytes) {
        return ((Reading.Whole) new SipReader().read(bytes)).message();
    }

    @Property
    void howAStreamIsCutDoesNotMatter(
            @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 90) Integer> cuts) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        for (String part : List.of(INVITE, "\r\n\r\n", INVITE, INVITE, "\r\n\r\n")) {
            sent.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = sent.toByteArray();
        StreamFramer framer = new StreamFramer(Limits.USUAL);
        List<Framed> found = new ArrayList<>();
        int at = 0;
        for (int cut : cuts) {
            int next = Math.min(bytes.length, at + cut);
            found.addAll(framer.take(Arrays.copyOfRange(bytes, at, next)));
            at = next;
        }
        found.addAll(framer.take(Arrays.copyOfRange(bytes, at, bytes.length)));
        Framed message =
                new Framed.Message(
                        new Reading.Whole(whole(INVITE.getBytes(StandardCharsets.UTF_8))));
        assertThat(found)
                .containsExactly(message, new Framed.Ping(), message, message, new Framed.Ping());
    }

    @Provide
    Arbitrary<SipUri> uris() {
        Arbitrary<String> user = Arbitraries.strings().ofMaxLength(8);
        Arbitrary<String> host =
                Arbitraries.oneOf(
                        Arbitraries.of("example.com", "192.0.2.1", "[2001:db8::1]"),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(10));
        Arbitrary<Integer> port =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 65_535));
        Arbitrary<Params> params =
                Arbitraries.of(
                        Params.NONE,
                        Params.NONE.with("transport", "tcp"),
                        Params.NONE.withFlag("lr").with("x", "%00"));
        return Combinators.combine(user, host, port, params)
                .as((u, h, p, extra) -> SipUri.of(u, h, p).withParams(extra));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> text.chars().noneMatch(c -> c == '\r' || c == '\n'))
                .filter(text ->
                        text.equals(
                                new String(
                                        text.getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-.!%*_+`'~")
                .ofMinLength(1)
                .ofMaxLength(20);
    }
}

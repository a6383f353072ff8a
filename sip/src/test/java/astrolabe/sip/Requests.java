package astrolabe.sip;

import astrolabe.sip.message.Reading;
import astrolabe.sip.message.SipReader;
import astrolabe.sip.message.SipRequest;
import java.nio.charset.StandardCharsets;

/** Requests as text, with the headers that all have in common added. */
public final class Requests {

    private Requests() {}

    /**
     * @param number of CSeq
     * @param further lines of headers, may be empty
     */
    public static SipRequest of(String method, long number, String further) {
        String text =
                """
                %s sip:example.com SIP/2.0
                Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK%d
                From: <sip:alice@example.com>;tag=a
                To: <sip:alice@example.com>
                Call-ID: call
                CSeq: %d %s
                """
                        .formatted(method, number, number, method);
        String whole = text + (further.isEmpty() ? "" : further + "\n") + "\n";
        return (SipRequest)
                ((Reading.Whole)
                                new SipReader()
                                        .read(
                                                whole.replace("\n", "\r\n")
                                                        .getBytes(StandardCharsets.UTF_8)))
                        .message();
    }
}

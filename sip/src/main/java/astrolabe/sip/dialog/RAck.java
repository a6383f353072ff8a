package astrolabe.sip.dialog;

import astrolabe.sip.message.Method;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import java.util.Optional;

/** Which reliable provisional response a PRACK confirms (RFC 3262 section 7.2). */
record RAck(long number, long cseq, String method) {

    static Optional<RAck> of(SipRequest prack) {
        String[] words = prack.headers().first("RAck").orElse("").strip().split("\\s+");
        if (words.length != 3 || !words[0].matches("\\d{1,10}") || !words[1].matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return Optional.of(new RAck(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]));
    }

    static RAck to(SipResponse response, long number) {
        return new RAck(number, response.cseq().number(), Method.INVITE.name());
    }

    @Override
    public String toString() {
        return number + " " + cseq + " " + method;
    }
}

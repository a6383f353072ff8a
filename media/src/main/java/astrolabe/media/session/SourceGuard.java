package astrolabe.media.session;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Decides whose packets count (strict learning). Before anything was heard, the announced address
 * counts at once, and another one when several packets of one source came in a row. From then on
 * only that address and its SSRC count; another SSRC of the same address does after as many packets
 * in a row, during which the former is silent. So a stray or forged packet takes nothing over. On
 * the session's loop.
 */
final class SourceGuard {

    private final int probation;
    private Optional<InetSocketAddress> announced = Optional.empty();
    private Optional<InetSocketAddress> source = Optional.empty();
    private int ssrc;
    private Optional<InetSocketAddress> candidate = Optional.empty();
    private int candidateSsrc;
    private int candidateNext; // sequence number that it has to send next
    private int candidatePackets;

    /** What to do with a packet. */
    enum Verdict {
        /** It is of the source. */
        ACCEPTED,
        /** It is of the source, which was found, or began anew, by this very packet. */
        LEARNED,
        /** It is of somebody else. */
        REFUSED
    }

    SourceGuard(int probation) {
        this.probation = probation;
    }

    /** Signalling names the source, which begins the learning anew unless it is the present one. */
    void announce(InetSocketAddress address) {
        if (announced.filter(address::equals).isEmpty()) {
            announced = Optional.of(address);
            source = source.filter(address::equals);
            candidate = Optional.empty();
        }
    }

    Verdict check(InetSocketAddress from, int itsSsrc, int sequence) {
        if (source.isPresent()) {
            if (!source.get().equals(from)) {
                return Verdict.REFUSED;
            }
            if (itsSsrc == ssrc) {
                candidate = Optional.empty();
                return Verdict.ACCEPTED;
            }
        } else if (announced.filter(from::equals).isPresent()) {
            return learn(from, itsSsrc);
        }
        return inARow(from, itsSsrc, sequence) ? learn(from, itsSsrc) : Verdict.REFUSED;
    }

    private boolean inARow(InetSocketAddress from, int itsSsrc, int sequence) {
        boolean goesOn =
                candidate.filter(from::equals).isPresent()
                        && candidateSsrc == itsSsrc
                        && candidateNext == sequence;
        candidatePackets = goesOn ? candidatePackets + 1 : 1;
        candidate = Optional.of(from);
        candidateSsrc = itsSsrc;
        candidateNext = (sequence + 1) & 0xFFFF;
        return candidatePackets >= probation;
    }

    private Verdict learn(InetSocketAddress from, int itsSsrc) {
        source = Optional.of(from);
        ssrc = itsSsrc;
        candidate = Optional.empty();
        return Verdict.LEARNED;
    }

    /** Where the packets that count come from. */
    Optional<InetSocketAddress> source() {
        return source;
    }
}

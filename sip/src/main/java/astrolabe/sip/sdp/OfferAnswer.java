package astrolabe.sip.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call's side of the exchange of offers and answers (RFC 3264): one stream of audio; everything
 * else that is offered is refused. The number of streams and their order stay as they were first
 * agreed. Confined to whoever owns the call.
 */
public final class OfferAnswer {

    private static final int KEYS_PAYLOAD = 101;
    private static final String KEYS_RANGE = "0-16";

    private final Offering own;
    private final String sessionId;
    private long version;
    private @Nullable SessionDescription sent; // the last of ours that was sent
    private @Nullable SessionDescription offered; // theirs, still to be answered
    private boolean awaitsAnswer;
    private Direction wished = Direction.SENDRECV;
    private List<Payload> offeredPayloads = List.of();

    /**
     * @param sessionId a number that no other session of this host has
     */
    public OfferAnswer(Offering own, long sessionId) {
        this.own = own;
        this.sessionId = Long.toUnsignedString(sessionId);
        this.version = sessionId;
    }

    /** Whether an offer of ours is still to be answered. */
    public boolean awaitsAnswer() {
        return awaitsAnswer;
    }

    /** What was sent last. */
    public Optional<SessionDescription> sent() {
        return Optional.ofNullable(sent);
    }

    /** What flows from here on, as far as we are concerned: a call on hold receives nothing. */
    public void wish(Direction direction) {
        wished = direction;
    }

    /** Offers what we can do. The streams of an earlier exchange keep their places. */
    public SessionDescription offer() {
        awaitsAnswer = true;
        Media audio = stream(payloads(), wished);
        List<Media> streams = new ArrayList<>();
        if (sent == null) {
            streams.add(audio);
        } else {
            boolean placed = false;
            for (Media former : sent.media()) {
                boolean here = !placed && former.isAudio() && !former.isRefused();
                streams.add(here ? audio : former.refused());
                placed |= here;
            }
        }
        offeredPayloads = audio.payloads();
        return say(streams);
    }

    /** Our offer was refused: what was agreed on before holds. */
    public void abandon() {
        awaitsAnswer = false;
    }

    /** What became of our offer. */
    public Negotiated answered(SessionDescription answer) {
        awaitsAnswer = false;
        Optional<Media> audio = answer.audio();
        if (audio.isEmpty()) {
            return new Negotiated.Refused("the answer has no audio");
        }
        List<Payload> common = new ArrayList<>();
        for (Payload payload : audio.get().payloads()) {
            if (!payload.isTelephoneEvent() && isOffered(payload)) {
                common.add(payload);
            }
        }
        return agree(answer, audio.get(), common, offeredPayloads, wished);
    }

    private boolean isOffered(Payload payload) {
        return offeredPayloads.stream().anyMatch(p -> p.encoding().isSame(payload.encoding()));
    }

    /** An offer came: what it comes to, if {@link #answer} follows. */
    public Negotiated received(SessionDescription offer) {
        Optional<Media> audio = offer.media().stream().filter(OfferAnswer::isTaken).findFirst();
        if (audio.isEmpty()) {
            return new Negotiated.Refused("nothing is offered that can be heard here");
        }
        List<Payload> common = common(audio.get());
        Negotiated outcome = agree(offer, audio.get(), common, common, wished);
        if (outcome instanceof Negotiated.Agreed) {
            offered = offer;
        }
        return outcome;
    }

    /** Answers the offer that came last; it must have been agreed to. */
    public SessionDescription answer() {
        SessionDescription offer = offered;
        if (offer == null) {
            throw new IllegalStateException("There is no offer to answer");
        }
        offered = null;
        List<Media> streams = new ArrayList<>();
        boolean placed = false;
        for (Media theirs : offer.media()) {
            if (placed || !isTaken(theirs)) {
                streams.add(theirs.refused());
                continue;
            }
            placed = true;
            List<Payload> chosen = new ArrayList<>(common(theirs));
            keys(theirs).ifPresent(chosen::add);
            streams.add(stream(chosen, allowed(offer, theirs)));
        }
        return say(streams);
    }

    private static boolean isTaken(Media stream) {
        return stream.isAudio() && !stream.isRefused() && !stream.isEncrypted();
    }

    /** What we may do with a stream, given what they wish to do. */
    private Direction allowed(SessionDescription theirs, Media stream) {
        return theirs.direction(stream).reversed().and(wished);
    }

    private Negotiated agree(
            SessionDescription theirs,
            Media audio,
            List<Payload> common,
            List<Payload> received,
            Direction ours) {
        Optional<Connection> place = theirs.connection(audio);
        if (common.isEmpty() || place.isEmpty()) {
            return new Negotiated.Refused(
                    place.isEmpty() ? "a stream without address" : "no codec in common");
        }
        Direction direction = theirs.direction(audio).reversed().and(ours);
        boolean nowhere = place.get().isNowhere();
        return new Negotiated.Agreed(
                new AudioTerms(
                        place.get().host(),
                        audio.port(),
                        common,
                        received,
                        keys(audio),
                        nowhere ? direction.and(Direction.RECVONLY) : direction,
                        nowhere || !theirs.direction(audio).receives(),
                        audio.packetTime()));
    }

    /** The codecs of both, in our order, under the numbers of the other end. */
    private List<Payload> common(Media theirs) {
        List<Payload> found = new ArrayList<>();
        for (Codec codec : own.codecs()) {
            theirs.payloads().stream()
                    .filter(codec::fits)
                    .findFirst()
                    .ifPresent(payload -> found.add(codec.payload(payload.number())));
        }
        return found;
    }

    private Optional<Payload> keys(Media theirs) {
        return own.keys()
                ? theirs.payloads().stream()
                        .filter(Payload::isTelephoneEvent)
                        .findFirst()
                        .map(p -> new Payload(p.number(), p.encoding(), KEYS_RANGE))
                : Optional.empty();
    }

    private List<Payload> payloads() {
        List<Payload> all = new ArrayList<>();
        own.codecs().forEach(codec -> all.add(codec.payload(codec.number())));
        if (own.keys()) {
            all.add(
                    new Payload(
                            KEYS_PAYLOAD, new Encoding("telephone-event", 8000, 1), KEYS_RANGE));
        }
        return all;
    }

    private Media stream(List<Payload> payloads, Direction direction) {
        List<Attribute> attributes = new ArrayList<>();
        for (Payload payload : payloads) {
            attributes.add(new Attribute("rtpmap", payload.number() + " " + payload.encoding()));
            if (!payload.parameters().isEmpty()) {
                attributes.add(
                        new Attribute("fmtp", payload.number() + " " + payload.parameters()));
            }
        }
        attributes.add(new Attribute("ptime", Integer.toString(own.packetTime())));
        attributes.add(new Attribute("maxptime", "150"));
        attributes.add(new Attribute(direction.word(), ""));
        return new Media(
                "audio",
                own.port(),
                "RTP/AVP",
                payloads.stream().map(payload -> Integer.toString(payload.number())).toList(),
                Optional.empty(),
                attributes);
    }

    /** A description that says something new has the next version (RFC 3264 section 8). */
    private SessionDescription say(List<Media> streams) {
        if (sent != null && !sent.media().equals(streams)) {
            version++;
        }
        Connection place = Connection.to(own.host());
        sent =
                new SessionDescription(
                        new Origin(
                                "-",
                                sessionId,
                                Long.toUnsignedString(version),
                                place.family(),
                                place.host()),
                        "Astrolabe",
                        Optional.of(place),
                        List.of(),
                        streams);
        return sent;
    }
}

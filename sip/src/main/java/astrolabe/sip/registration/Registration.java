package astrolabe.sip.registration;

import astrolabe.engine.time.Timer;
import astrolabe.sip.conf.RegistrationConf;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.CSeq;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Via;
import astrolabe.sip.transaction.ClientListener;
import astrolabe.sip.transaction.Transactions;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One name at one registrar: registered, refreshed in time, tried again when it fails. */
public final class Registration {

    /** How it stands. */
    public enum State {
        UNREGISTERED,
        REGISTERED,
        /** Refused; it is tried again unless it was tried too often. */
        REJECTED,
        /** Tried too often. */
        STOPPED
    }

    /** Finds the way to somebody, whose address may have to be asked for. */
    @FunctionalInterface
    public interface Finding {

        /**
         * @param found told on the line, once: the way, or nothing when there is none
         */
        void find(SipUri whom, Consumer<Optional<Flow>> found);
    }

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    /** So long before its end a registration is refreshed, or in its last quarter if short. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** A registrar that asks again and again is not to be satisfied. */
    private static final int MAX_CHALLENGES = 3;

    private final Transactions transactions;
    private final RegistrationConf conf;
    private final String program;
    private final Finding ways;
    private final BiFunction<SipRequest, SipResponse, Optional<SipRequest>> credentials;
    private final Consumer<State> told;
    private final String callId;
    private final String tag;
    private State state = State.UNREGISTERED;
    private Duration wished;
    private Optional<Timer> next = Optional.empty();
    private long number;
    private int failures;
    private boolean stopped;

    /**
     * @param ways finds the way to the registrar, anew for each attempt
     * @param credentials the request with what a challenge asks for
     * @param told of each change
     */
    public Registration(
            Transactions transactions,
            RegistrationConf conf,
            String program,
            Finding ways,
            BiFunction<SipRequest, SipResponse, Optional<SipRequest>> credentials,
            Consumer<State> told) {
        this.transactions = transactions;
        this.conf = conf;
        this.program = program;
        this.ways = ways;
        this.credentials = credentials;
        this.told = told;
        this.callId = transactions.tokens().callId();
        this.tag = transactions.tokens().tag();
        this.wished = conf.expiration();
    }

    public State state() {
        return state;
    }

    /** Registers now, whatever was before. */
    public void register() {
        stopped = false;
        failures = 0;
        begin();
    }

    /** Takes the registration back; nothing is tried any more. */
    public void unregister() {
        stopped = true;
        next.ifPresent(Timer::cancel);
        ways.find(
                conf.server(),
                found ->
                        found.ifPresent(flow ->
                                send(request(flow, Duration.ZERO), flow, MAX_CHALLENGES - 1)));
        become(State.UNREGISTERED);
    }

    private void begin() {
        next.ifPresent(Timer::cancel);
        ways.find(conf.server(), this::begin);
    }

    private void begin(Optional<Flow> flow) {
        if (stopped) {
            return;
        }
        if (flow.isEmpty()) {
            fails("no way leads to " + conf.server(), Optional.empty());
        } else {
            send(request(flow.get(), wished), flow.get(), 0);
        }
    }

    private void later(Duration delay) {
        next =
                Optional.of(
                        transactions.after(
                                delay,
                                () -> {
                                    if (!stopped) {
                                        begin();
                                    }
                                }));
    }

    private void become(State now) {
        if (now != state) {
            state = now;
            told.accept(now);
        }
    }

    private SipRequest request(Flow flow, Duration expires) {
        SipUri contact =
                SipUri.of(conf.contactUser(), Addresses.host(flow.local()), flow.local().getPort())
                        .withParams(
                                flow.protocol().isReliable()
                                        ? Params.NONE.with("transport", flow.protocol().parameter())
                                        : Params.NONE);
        NameAddr client = NameAddr.of(conf.client());
        return new SipRequest(
                Method.REGISTER,
                conf.server().asRequestUri(),
                Headers.NONE
                        .plus(HeaderName.MAX_FORWARDS, "70")
                        .plus(HeaderName.FROM, client.withTag(tag).toString())
                        .plus(HeaderName.TO, client.toString())
                        .plus(HeaderName.CALL_ID, callId)
                        .plus(HeaderName.CONTACT, NameAddr.of(contact).toString())
                        .plus(HeaderName.EXPIRES, Long.toString(expires.toSeconds()))
                        .plus(HeaderName.USER_AGENT, program),
                Body.EMPTY);
    }

    /** Each attempt has the next number and a branch of its own. */
    private void send(SipRequest request, Flow flow, int challenges) {
        Via via =
                new Via(
                        flow.protocol().name(),
                        Addresses.host(flow.local()),
                        flow.local().getPort(),
                        Params.NONE
                                .withFlag("rport")
                                .with("branch", transactions.tokens().branch()));
        SipRequest complete =
                request.with(HeaderName.CSEQ, new CSeq(++number, Method.REGISTER).toString());
        complete =
                complete.withHeaders(
                        complete.headers()
                                .without(HeaderName.VIA)
                                .before(HeaderName.VIA, via.toString()));
        var _ = transactions.send(complete, flow, new Outcome(complete, flow, challenges));
    }

    private final class Outcome implements ClientListener {

        private final SipRequest request;
        private final Flow flow;
        private final int challenges;

        Outcome(SipRequest request, Flow flow, int challenges) {
            this.request = request;
            this.flow = flow;
            this.challenges = challenges;
        }

        @Override
        public void response(SipResponse response) {
            if (response.isProvisional()) {
                return;
            }
            if (response.isSuccess()) {
                succeeds(response);
                return;
            }
            Optional<SipRequest> again =
                    challenges >= MAX_CHALLENGES ? Optional.empty() : another(response);
            if (again.isPresent()) {
                send(again.get(), flow, challenges + 1);
            } else if (!stopped) {
                fails(response.status() + " " + response.reason(), retryAfter(response));
            }
        }

        private Optional<SipRequest> another(SipResponse response) {
            return switch (response.status()) {
                case 401, 407 -> credentials.apply(request, response);
                case 423 -> longer(response);
                default -> Optional.empty();
            };
        }

        private Optional<SipRequest> longer(SipResponse response) {
            return response.number(HeaderName.MIN_EXPIRES).stream()
                    .mapToObj(Duration::ofSeconds)
                    .filter(least -> least.compareTo(wished) > 0)
                    .findFirst()
                    .map(least -> {
                        wished = least;
                        return request.with(HeaderName.EXPIRES, Long.toString(least.toSeconds()));
                    });
        }

        @Override
        public void failed(Failure failure) {
            if (!stopped) {
                fails(
                        failure == Failure.TIMEOUT ? "no answer" : "it could not be sent",
                        Optional.empty());
            }
        }
    }

    private void succeeds(SipResponse response) {
        if (stopped) {
            return;
        }
        failures = 0;
        Duration granted = granted(response);
        Duration quarter = granted.dividedBy(4);
        later(granted.minus(quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN));
        become(State.REGISTERED);
    }

    /** How long the registrar keeps us: what it says of our contact, or of all. */
    private Duration granted(SipResponse response) {
        return response.addresses(HeaderName.CONTACT).stream()
                .filter(contact ->
                        contact.uri() instanceof SipUri uri
                                && uri.userText().equals(conf.contactUser()))
                .flatMap(contact -> contact.params().text("expires").stream())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::valueOf)
                .findFirst()
                .or(() -> response.number(HeaderName.EXPIRES).stream().boxed().findFirst())
                .filter(seconds -> seconds > 0 && seconds < Integer.MAX_VALUE)
                .map(Duration::ofSeconds)
                .orElse(wished);
    }

    private static Optional<Duration> retryAfter(SipResponse response) {
        return response.number(HeaderName.RETRY_AFTER).stream()
                .filter(seconds -> seconds > 0 && seconds < 86_400)
                .mapToObj(Duration::ofSeconds)
                .findFirst();
    }

    private void fails(String why, Optional<Duration> wait) {
        failures++;
        if (conf.retryAfter().isZero() || failures > conf.maxRetries()) {
            LOG.warn("{}: registration failed for good: {}", conf.name(), why);
            become(State.STOPPED);
            return;
        }
        Duration delay = wait.orElse(conf.retryAfter());
        LOG.warn(
                "{}: registration failed, tried again in {} s: {}",
                conf.name(),
                delay.toSeconds(),
                why);
        become(State.REJECTED);
        later(delay);
    }
}

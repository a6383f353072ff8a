package astrolabe.sip.channel;

import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.ChannelDraft;
import astrolabe.engine.channel.EngineClosed;
import astrolabe.engine.channel.Exchange;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.state.TaskLine;
import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.auth.Answerer;
import astrolabe.sip.auth.Challenger;
import astrolabe.sip.auth.Proof;
import astrolabe.sip.conf.EndpointConf;
import astrolabe.sip.conf.GlobalConf;
import astrolabe.sip.conf.RegistrationConf;
import astrolabe.sip.dialog.Dialogs;
import astrolabe.sip.dialog.IncomingCall;
import astrolabe.sip.dialog.Invitation;
import astrolabe.sip.dialog.OutgoingCall;
import astrolabe.sip.dialog.Setting;
import astrolabe.sip.message.Body;
import astrolabe.sip.message.HeaderName;
import astrolabe.sip.message.Headers;
import astrolabe.sip.message.Malformed;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.Params;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.message.Via;
import astrolabe.sip.registrar.AddressOfRecord;
import astrolabe.sip.registrar.Contact;
import astrolabe.sip.registrar.ContactListener;
import astrolabe.sip.registrar.Qualifier;
import astrolabe.sip.registrar.Reachability;
import astrolabe.sip.registrar.Registrar;
import astrolabe.sip.registration.Registration;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.sdp.OfferAnswer;
import astrolabe.sip.sdp.Offering;
import astrolabe.sip.transaction.ClientListener;
import astrolabe.sip.transaction.RequestHandler;
import astrolabe.sip.transaction.ServerTransaction;
import astrolabe.sip.transaction.Timing;
import astrolabe.sip.transaction.Tokens;
import astrolabe.sip.transaction.Transactions;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Flow;
import astrolabe.sip.transport.Receiver;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What answers requests and makes calls: recognises who sent a request, asks for a proof, and hands
 * on to the registrar, the dialogs, the engine. On the line, except where a method says otherwise.
 */
final class UserAgent implements RequestHandler, ContactListener, Receiver {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private static final Duration NONCE_LIFETIME = Duration.ofSeconds(32);
    private static final int PACKET_MILLIS = 20;
    private static final List<Method> KNOWN =
            List.of(
                    Method.INVITE,
                    Method.OPTIONS,
                    Method.REGISTER,
                    Method.BYE,
                    Method.PRACK,
                    Method.UPDATE,
                    Method.INFO,
                    Method.NOTIFY,
                    Method.REFER,
                    Method.MESSAGE);
    private static final String ALLOW =
            "OPTIONS, REGISTER, INVITE, ACK, BYE, CANCEL, PRACK, UPDATE, INFO, NOTIFY, REFER, MESSAGE";
    private static final List<String> EXTENSIONS = List.of("100rel", "timer", "replaces");

    private final Exchange exchange;
    private final Dialplans dialplans;
    private final Endpoints endpoints;
    private final MediaDesk desk;
    private final Tokens tokens;
    private final Transactions transactions;
    private final Dialogs dialogs = new Dialogs();
    private final Challenger challenger;
    private final Answerer answerer;
    private final Registrar registrar;
    private final Qualifier qualifier;
    private final List<Registration> registrations = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile Function<SipUri, Optional<Flow>> ways = _ -> Optional.empty();
    private volatile PjsipTechnology.Asking asking = _ -> Optional.empty();

    UserAgent(
            Exchange exchange,
            Dialplans dialplans,
            Endpoints endpoints,
            MediaDesk desk,
            RandomGenerator random) {
        this.exchange = exchange;
        this.dialplans = dialplans;
        this.endpoints = endpoints;
        this.desk = desk;
        GlobalConf global = endpoints.conf().global();
        tokens = new Tokens(random);
        TaskLine line = new TaskLine(exchange.scheduler(), "sip");
        transactions =
                new Transactions(
                        exchange.scheduler(),
                        line,
                        Timing.of(global.timerT1()).withTimeout(global.timerB()),
                        tokens,
                        this);
        challenger = new Challenger(exchange.scheduler(), random, NONCE_LIFETIME);
        answerer = new Answerer(() -> tokens.hex(8));
        registrar = new Registrar(exchange.scheduler(), transactions::after, this);
        qualifier =
                new Qualifier(
                        exchange.scheduler(), transactions::after, this::ask, this::isReachable);
    }

    /**
     * How others are reached; set once, before anything is received.
     *
     * @param figures the way to an address in figures, at once
     * @param names the way to anybody, which may take its time
     */
    void ways(Function<SipUri, Optional<Flow>> figures, PjsipTechnology.Asking names) {
        ways = figures;
        asking = names;
    }

    Registrar registrar() {
        return registrar;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    /** What is known of a contact. Any thread. */
    Reachability reachability(Contact contact) {
        return qualifier.reachability(contact);
    }

    /** Registers where that is configured, and asks configured contacts. Any thread. */
    void start() {
        transactions.post(() -> {
            endpoints.conf().registrations().forEach(conf -> registrations.add(registration(conf)));
            registrations.forEach(Registration::register);
        });
        transactions.post(() ->
                endpoints
                        .conf()
                        .aors()
                        .values()
                        .forEach(aor ->
                                registrar
                                        .contacts(aor)
                                        .forEach(contact -> qualifier.watch(contact, aor))));
    }

    /** Asking for an address may take its time, so that a strand of its own does it. */
    private void find(SipUri whom, Consumer<Optional<Flow>> found) {
        Optional<Flow> known = ways.apply(whom);
        if (known.isPresent()) {
            found.accept(known);
            return;
        }
        exchange.scheduler()
                .strand(
                        "resolver",
                        () -> {
                            Optional<Flow> way = asked(whom);
                            transactions.post(() -> found.accept(way));
                        })
                .start();
    }

    private Optional<Flow> asked(SipUri whom) {
        try {
            return asking.way(whom);
        } catch (UnknownHostException e) {
            LOG.debug("{}: nobody knows {}", whom, e.getMessage());
            return Optional.empty();
        }
    }

    private Registration registration(RegistrationConf conf) {
        return new Registration(
                transactions,
                conf,
                endpoints.conf().global().userAgent(),
                this::find,
                (request, response) ->
                        answerer.answer(request, response, endpoints.credentials(conf.auths())),
                state -> LOG.info("{}: {}", conf.name(), state));
    }

    // ---- What arrives: on the event loops ----

    @Override
    public void request(SipRequest request, Flow flow) {
        transactions.receive(request, flow);
    }

    @Override
    public void response(SipResponse response, Flow flow) {
        transactions.receive(response);
    }

    // ---- Requests ----

    @Override
    public void ack(SipRequest ack, Flow flow) {
        dialogs.ack(ack);
    }

    @Override
    public void request(ServerTransaction transaction) {
        Optional<SipResponse> objection = objection(transaction.request());
        if (objection.isPresent()) {
            respond(transaction, objection.get());
        } else if (transaction.request().to().tag().isPresent()) {
            dialogs.request(transaction);
        } else {
            recognise(transaction);
        }
    }

    private void respond(ServerTransaction transaction, SipResponse response) {
        transaction.respond(
                response.withToTag(tokens.tag())
                        .with(HeaderName.SERVER, endpoints.conf().global().userAgent()));
    }

    private void respond(ServerTransaction transaction, int status) {
        respond(transaction, SipResponse.to(transaction.request(), status));
    }

    /** What keeps a request from being understood (RFC 3261 section 8.2). */
    private static Optional<SipResponse> objection(SipRequest request) {
        if (!KNOWN.contains(request.method())) {
            return Optional.of(SipResponse.to(request, 501).plus(HeaderName.ALLOW, ALLOW));
        }
        if (!(request.uri() instanceof SipUri)) {
            return Optional.of(SipResponse.to(request, 416));
        }
        List<String> unknown =
                request.headers().values(HeaderName.REQUIRE).stream()
                        .filter(tag -> EXTENSIONS.stream().noneMatch(tag::equalsIgnoreCase))
                        .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(
                    SipResponse.to(request, 420)
                            .plus(HeaderName.UNSUPPORTED, String.join(", ", unknown)));
        }
        return Optional.empty();
    }

    private void recognise(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        Optional<EndpointConf> sender = endpoints.sender(request, transaction.flow());
        if (sender.isEmpty()) {
            // A stranger is asked for a proof like everybody else, and learns nothing from it.
            complain(transaction, "No matching endpoint found");
            respond(
                    transaction,
                    challenger.challenge(
                            request,
                            endpoints.conf().global().realm(),
                            List.of(Algorithm.MD5),
                            false));
            return;
        }
        EndpointConf endpoint = sender.get();
        if (endpoint.auths().isEmpty()) {
            serve(transaction, endpoint);
            return;
        }
        String realm = endpoints.realm(endpoint);
        switch (challenger.proof(request, realm, endpoints.accepted(endpoint))) {
            case Proof.Given _ -> serve(transaction, endpoint);
            case Proof.Missing _ -> challenge(transaction, endpoint, realm, false);
            case Proof.Stale _ -> challenge(transaction, endpoint, realm, true);
            case Proof.Wrong _ -> {
                complain(transaction, "Failed to authenticate");
                challenge(transaction, endpoint, realm, false);
            }
        }
    }

    private void challenge(
            ServerTransaction transaction, EndpointConf endpoint, String realm, boolean stale) {
        respond(
                transaction,
                challenger.challenge(
                        transaction.request(), realm, endpoints.algorithms(endpoint), stale));
    }

    private static void complain(ServerTransaction transaction, String what) {
        SipRequest request = transaction.request();
        LOG.warn(
                "Request '{}' from '{}' failed for '{}:{}' (callid: {}) - {}",
                request.method(),
                request.from(),
                Addresses.host(transaction.flow().remote()),
                transaction.flow().remote().getPort(),
                request.callId(),
                what);
    }

    private void serve(ServerTransaction transaction, EndpointConf endpoint) {
        switch (transaction.request().method().name()) {
            case "INVITE" -> invite(transaction, endpoint);
            case "REGISTER" -> register(transaction, endpoint);
            case "OPTIONS" -> options(transaction, endpoint);
            case "NOTIFY" -> respond(transaction, 489);
            case "BYE", "PRACK", "UPDATE", "INFO" -> respond(transaction, 481);
            default ->
                    respond(
                            transaction,
                            SipResponse.to(transaction.request(), 405)
                                    .plus(HeaderName.ALLOW, ALLOW));
        }
    }

    private static String user(SipRequest request) {
        return request.uri() instanceof SipUri uri ? uri.userText() : "";
    }

    private void options(ServerTransaction transaction, EndpointConf endpoint) {
        SipRequest request = transaction.request();
        String user = user(request);
        boolean known = user.isEmpty() || dialplans.exists(endpoint.context(), user, "");
        respond(
                transaction,
                SipResponse.to(request, known ? 200 : 404)
                        .plus(HeaderName.ALLOW, ALLOW)
                        .plus(HeaderName.SUPPORTED, String.join(", ", EXTENSIONS))
                        .plus(HeaderName.ACCEPT, "application/sdp"));
    }

    // ---- Registrations ----

    private void register(ServerTransaction transaction, EndpointConf endpoint) {
        SipRequest request = transaction.request();
        String user = request.to().uri() instanceof SipUri uri ? uri.userText() : "";
        Optional<AddressOfRecord> aor =
                endpoints.aors(endpoint).stream()
                        .filter(known -> known.name().equals(user))
                        .findFirst();
        if (aor.isEmpty()) {
            complain(
                    transaction,
                    "AOR '" + user + "' not found for endpoint '" + endpoint.name() + "'");
            respond(transaction, 404);
            return;
        }
        respond(
                transaction,
                registrar.register(
                        aor.get(), request, transaction.flow(), endpoint.rewritesContact()));
    }

    @Override
    public void added(Contact contact) {
        LOG.info("Added contact '{}' to AOR '{}'", contact.uri(), contact.aor());
        watch(contact);
        changed(contact.aor());
    }

    @Override
    public void refreshed(Contact contact) {
        LOG.debug("Refreshed contact '{}' of AOR '{}'", contact.uri(), contact.aor());
        watch(contact);
    }

    @Override
    public void removed(Contact contact, Reason reason) {
        LOG.info("Removed contact '{}' from AOR '{}' ({})", contact.uri(), contact.aor(), reason);
        qualifier.forget(contact);
        changed(contact.aor());
    }

    private void watch(Contact contact) {
        AddressOfRecord aor = endpoints.conf().aors().get(contact.aor());
        if (aor != null) {
            qualifier.watch(contact, aor);
        }
    }

    private void isReachable(Contact contact, Reachability now) {
        switch (now) {
            case Reachability.Reachable(var roundTrip) ->
                    LOG.info(
                            "Contact {}/{} is now Reachable.  RTT: {} msec",
                            contact.aor(),
                            contact.uri(),
                            roundTrip.toNanos() / 1e6);
            case Reachability.Unreachable _ ->
                    LOG.info("Contact {}/{} is now Unreachable.", contact.aor(), contact.uri());
            case Reachability.NotAsked _ -> {
                // nothing is known
            }
        }
        changed(contact.aor());
    }

    private void changed(String aor) {
        endpoints
                .reachedBy(aor)
                .forEach(endpoint -> exchange.deviceChanged("PJSIP/" + endpoint.name()));
    }

    /** The way to a contact. Any thread. */
    Optional<Flow> way(Contact contact) {
        return contact.openFlow()
                .filter(flow -> flow.protocol().isReliable())
                .or(() -> ways.apply(contact.uri()));
    }

    private void ask(Contact contact, ClientListener outcome) {
        Optional<Flow> flow = way(contact);
        if (flow.isEmpty()) {
            outcome.failed(ClientListener.Failure.TRANSPORT);
            return;
        }
        NameAddr own = Ways.contact(flow.get(), endpoints.conf().global().fromUser());
        Headers headers =
                Headers.NONE
                        .plus(HeaderName.MAX_FORWARDS, "70")
                        .plus(HeaderName.FROM, own.withTag(tokens.tag()).toString())
                        .plus(HeaderName.TO, NameAddr.of(contact.uri()).toString())
                        .plus(HeaderName.CALL_ID, tokens.callId())
                        .plus(HeaderName.CSEQ, "1 OPTIONS")
                        .plus(HeaderName.CONTACT, own.toString())
                        .plus(HeaderName.USER_AGENT, endpoints.conf().global().userAgent());
        SipRequest options =
                new SipRequest(
                        Method.OPTIONS,
                        contact.uri().asRequestUri(),
                        headers.before(HeaderName.VIA, via(flow.get())),
                        Body.EMPTY);
        var _ = transactions.send(options, flow.get(), outcome);
    }

    private String via(Flow flow) {
        return new Via(
                        flow.protocol().name(),
                        Addresses.host(flow.local()),
                        flow.local().getPort(),
                        Params.NONE.withFlag("rport").with("branch", tokens.branch()))
                .toString();
    }

    // ---- Calls ----

    private Setting setting(EndpointConf endpoint) {
        return new Setting(
                transactions,
                dialogs,
                // A peer whose address is not believed is reached by the way that its call came.
                uri ->
                        endpoint.rewritesContact() || !(uri instanceof SipUri sip)
                                ? Optional.empty()
                                : ways.apply(sip),
                flow -> Ways.contact(flow, endpoints.conf().global().fromUser()),
                (request, response) ->
                        answerer.answer(
                                request, response, endpoints.credentials(endpoint.outboundAuths())),
                endpoints.conf().global().userAgent());
    }

    private OfferAnswer session(EndpointConf endpoint, CallMedia media, Flow flow)
            throws IOException {
        List<Codec> codecs = endpoint.codecs().stream().filter(desk::knows).toList();
        if (codecs.isEmpty()) {
            throw new IOException(endpoint.name() + " has no codec that is known here");
        }
        String host =
                media.address().getAddress() == null
                                || media.address().getAddress().isAnyLocalAddress()
                        ? flow.local().getHostString()
                        : media.address().getHostString();
        return new OfferAnswer(
                new Offering(
                        host,
                        media.address().getPort(),
                        codecs,
                        endpoint.dtmf().isOutOfBand(),
                        PACKET_MILLIS),
                tokens.number());
    }

    String channelName(EndpointConf endpoint) {
        return "PJSIP/%s-%08x".formatted(endpoint.name(), made.getAndIncrement());
    }

    /** A call that the engine sets going once its channel is there. Any thread. */
    PjsipCall outgoing(EndpointConf endpoint, SipUri target, Flow flow) {
        return new PjsipCall(
                endpoint,
                transactions::post,
                (call, channel) -> place(call, channel, target, flow));
    }

    private void place(PjsipCall call, Channel channel, SipUri target, Flow flow)
            throws CallRefused {
        EndpointConf endpoint = call.endpoint();
        OfferAnswer session;
        try {
            CallMedia media = desk.open(call::heard);
            call.media(media);
            session = session(endpoint, media, flow);
        } catch (IOException e) {
            throw new CallRefused(
                    HangupCause.NORMAL_CIRCUIT_CONGESTION.number(), String.valueOf(e.getMessage()));
        }
        Invitation invitation =
                new Invitation(
                        target,
                        caller(endpoint, channel.connected(), flow),
                        NameAddr.of(target.asRequestUri().withParams(Params.NONE)),
                        List.of(),
                        Headers.NONE,
                        endpoint.session());
        transactions.post(() -> {
            OutgoingCall made = new OutgoingCall(setting(endpoint), flow, invitation, session);
            made.listener(call);
            call.call(made, made.callId());
            if (!call.isOver()) {
                made.start();
            }
        });
    }

    /** Who we say that we are. */
    private NameAddr caller(EndpointConf endpoint, PartyId party, Flow flow) {
        String user = endpoint.fromUser().isEmpty() ? party.number() : endpoint.fromUser();
        String host =
                endpoint.fromDomain().isEmpty()
                        ? Addresses.host(flow.local())
                        : endpoint.fromDomain();
        SipUri uri =
                SipUri.of(user.isEmpty() ? endpoints.conf().global().fromUser() : user, host, 0);
        return new NameAddr(oneLine(party.name()), uri, Params.NONE);
    }

    /** A name from elsewhere may hold anything; a header may not. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private void invite(ServerTransaction transaction, EndpointConf endpoint) {
        SipRequest invite = transaction.request();
        PartyId caller = party(endpoint, invite);
        String extension = user(invite).isEmpty() ? "s" : oneLine(user(invite));
        if (!dialplans.exists(endpoint.context(), extension, caller.number())) {
            LOG.info(
                    "Call from '{}' to extension '{}' rejected because extension not found in"
                            + " context '{}'.",
                    endpoint.name(),
                    extension,
                    endpoint.context());
            respond(transaction, 404);
            return;
        }
        PjsipCall call =
                new PjsipCall(
                        endpoint,
                        transactions::post,
                        (_, own) -> {
                            throw new IllegalStateException(own + " is no call of ours");
                        });
        CallMedia media;
        OfferAnswer session;
        try {
            media = desk.open(call::heard);
            call.media(media);
            session = session(endpoint, media, transaction.flow());
        } catch (IOException e) {
            LOG.warn("{}: no call: {}", endpoint.name(), e.getMessage());
            respond(transaction, 503);
            return;
        }
        Optional<IncomingCall> taken =
                IncomingCall.of(setting(endpoint), transaction, session, call);
        if (taken.isEmpty()) {
            media.close();
            return;
        }
        try {
            begin(call, taken.get(), endpoint, extension, caller);
        } catch (EngineClosed _) {
            taken.get().hangup(503, Headers.NONE);
            media.close();
        }
    }

    private void begin(
            PjsipCall call,
            IncomingCall taken,
            EndpointConf endpoint,
            String extension,
            PartyId caller) {
        Channel channel =
                new Channel(
                        exchange,
                        call,
                        new ChannelDraft(
                                channelName(endpoint),
                                exchange.ids().uniqueId(),
                                "",
                                ChannelState.RING,
                                new Location(endpoint.context(), extension, 1),
                                false,
                                Optional.of(endpoint.language()).filter(tag -> !tag.isEmpty()),
                                endpoint.account(),
                                caller));
        call.channel(channel);
        call.call(taken, taken.invite().callId());
        channel.dialedNumber(extension);
        endpoint.variables().forEach(channel::setVariable);
        if (taken.invite().to().uri() instanceof SipUri uri) {
            channel.setVariable("SIPDOMAIN", uri.host());
        }
        channel.start(exchange.dialplan());
    }

    /** Who calls: as configured, and else as the peer says. */
    private static PartyId party(EndpointConf endpoint, SipRequest invite) {
        PartyId configured = endpoint.caller();
        if (configured.isKnown()) {
            return configured;
        }
        NameAddr shown =
                endpoint.trustsIdentity() ? asserted(invite).orElse(invite.from()) : invite.from();
        String number = shown.uri() instanceof SipUri uri ? uri.userText() : "";
        return PartyId.of(oneLine(number), oneLine(shown.displayName()));
    }

    /** RFC 3325. */
    private static Optional<NameAddr> asserted(SipRequest invite) {
        for (String value : invite.headers().values(HeaderName.P_ASSERTED_IDENTITY)) {
            try {
                return Optional.of(NameAddr.parse(value));
            } catch (Malformed e) {
                LOG.debug("P-Asserted-Identity: {}", e.problem());
            }
        }
        return Optional.empty();
    }
}

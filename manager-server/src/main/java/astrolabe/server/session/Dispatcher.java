package astrolabe.server.session;

import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.Decoded;
import astrolabe.protocol.WireText;
import astrolabe.server.security.SecurityEvents;
import astrolabe.server.session.ActionRegistry.Found;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a request is let through to its action or refused. Any thread. */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Longer messages are cut, as clients know them. */
    private static final int LONGEST_UNKNOWN = 511;

    private static final String DENIED = "Permission denied";

    private final ActionRegistry actions;
    private final SecurityEvents security;
    private final BooleanSupplier stopping;

    public Dispatcher(ActionRegistry actions, SecurityEvents security, BooleanSupplier stopping) {
        this.actions = actions;
        this.security = security;
        this.stopping = stopping;
    }

    /** The gates in their order on the wire, then the action. */
    public Reply dispatch(Session session, AmiMessage message) throws InterruptedException {
        Optional<String> name = message.action();
        if (name.isEmpty()) {
            security.notUnderstood(session.suspect(), "NONE");
            return Reply.failure("Missing action in request");
        }
        Optional<Found> found = actions.find(name.get());
        if (!session.isLoggedIn() && found.filter(it -> it.spec().open()).isEmpty()) {
            return denied(session, name.get());
        }
        if (found.isEmpty()) {
            security.notUnderstood(session.suspect(), name.get());
            return Reply.failure(unknown(name.get()));
        }
        Spec spec = found.get().spec();
        if (!spec.privileges().isEmpty() && !spec.privileges().meets(session.write())) {
            return denied(session, name.get());
        }
        if (stopping.getAsBoolean()) {
            return Reply.failure("Asterisk is shutting down");
        }
        Request request = new Request(message, session);
        Optional<String> missing = missing(spec, request);
        return missing.isPresent() ? Reply.failure(missing.get()) : handle(found.get(), request);
    }

    /** The answer to a packet that broke a limit. */
    public Reply refuse(Decoded.Rejected rejected) {
        return Reply.failure(rejected.reason().text());
    }

    private Reply denied(Session session, String name) {
        security.notAllowed(session.suspect(), name);
        return Reply.failure(DENIED);
    }

    private static String unknown(String name) {
        byte[] text =
                WireText.encode(
                        "Invalid/unknown command: "
                                + name
                                + ". Use Action: ListCommands to show available commands.");
        return WireText.decode(
                text.length > LONGEST_UNKNOWN ? Arrays.copyOf(text, LONGEST_UNKNOWN) : text);
    }

    private static Optional<String> missing(Spec spec, Request request) {
        for (Param<?> param : spec.params()) {
            if (param.required() && !request.has(param)) {
                return Optional.of(spec.whenMissing().replace("%s", param.name()));
            }
        }
        return Optional.empty();
    }

    private Reply handle(Found found, Request request) throws InterruptedException {
        try {
            return found.action().handle(request);
        } catch (BadParameter e) {
            return Reply.failure(String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed for {}", found.spec().name(), Session.of(request).subject(), e);
            return Reply.failure("Internal error");
        }
    }
}

package astrolabe.sip.transaction;

import astrolabe.engine.state.TaskLine;
import astrolabe.engine.time.Scheduler;
import astrolabe.engine.time.Timer;
import astrolabe.sip.message.Method;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transport.Flow;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All transactions of one user agent. {@link #receive} is for any thread and posts to the line;
 * everything else is called on it.
 */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger("astrolabe.sip");

    private final Scheduler scheduler;
    private final TaskLine line;
    private final Timing timing;
    private final Tokens tokens;
    private final RequestHandler handler;
    private final Map<Key, Machine<?>> clients = new HashMap<>(); // the line's
    private final Map<Key, Machine<?>> servers = new HashMap<>(); // the line's

    public Transactions(
            Scheduler scheduler,
            TaskLine line,
            Timing timing,
            Tokens tokens,
            RequestHandler handler) {
        this.scheduler = scheduler;
        this.line = line;
        this.timing = timing;
        this.tokens = tokens;
        this.handler = handler;
    }

    public Timing timing() {
        return timing;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** Has something done on the line. Any thread. */
    public void post(Runnable task) {
        line.add(task);
    }

    /** Has something done on the line after a while. Any thread. */
    public Timer after(Duration delay, Runnable task) {
        return scheduler.after(delay, () -> line.add(task));
    }

    /** How many there are, of both kinds. */
    public int size() {
        return clients.size() + servers.size();
    }

    /**
     * Sends a request other than ACK and tells what comes of it. Its topmost Via must be ours, with
     * a branch that no other request has, except for a CANCEL.
     */
    public ClientTransaction send(SipRequest request, Flow flow, ClientListener listener) {
        if (request.isMethod(Method.INVITE)) {
            InviteClient client = new InviteClient(this, flow, request, listener);
            clients.put(Key.sent(request), client);
            client.start();
            return client;
        }
        PlainClient client = new PlainClient(this, flow, request, listener);
        clients.put(Key.sent(request), client);
        client.start();
        return client;
    }

    /** A request came. Any thread. */
    public void receive(SipRequest request, Flow flow) {
        post(() -> onRequest(request, flow));
    }

    /** A response came. Any thread. */
    public void receive(SipResponse response) {
        post(() -> onResponse(response));
    }

    private void onResponse(SipResponse response) {
        switch (clients.get(Key.of(response))) {
            case InviteClient client -> client.response(response);
            case PlainClient client -> client.response(response);
            case null, default ->
                    LOG.debug("A response to nothing: {} {}", response, response.callId());
        }
    }

    private void onRequest(SipRequest request, Flow flow) {
        switch (servers.get(Key.received(request))) {
            case InviteServer server when request.isMethod(Method.ACK) -> server.ack(request);
            case InviteServer server -> server.again();
            case PlainServer server -> server.again();
            case null, default -> begin(request, flow);
        }
    }

    private void begin(SipRequest request, Flow flow) {
        if (request.isMethod(Method.ACK)) {
            handler.ack(request, flow);
        } else if (request.isMethod(Method.INVITE)) {
            InviteServer server = new InviteServer(this, flow, request);
            servers.put(Key.received(request), server);
            server.start();
            handler.request(server);
        } else {
            PlainServer server = new PlainServer(this, flow, request);
            servers.put(Key.received(request), server);
            server.start();
            if (request.isMethod(Method.CANCEL)) {
                cancel(server);
            } else {
                handler.request(server);
            }
        }
    }

    /** A CANCEL is answered here, and its INVITE's owner told (section 9.2). */
    private void cancel(PlainServer cancel) {
        SipRequest request = cancel.request();
        if (servers.get(Key.cancelled(request)) instanceof InviteServer invite) {
            cancel.respond(SipResponse.to(request, 200).withToTag(tokens.tag()));
            invite.cancel();
        } else {
            cancel.respond(SipResponse.to(request, 481).withToTag(tokens.tag()));
        }
    }

    /** An ACK that confirms a 2xx, whatever its branch. */
    void acknowledged(SipRequest ack, Flow flow) {
        handler.ack(ack, flow);
    }

    void forget(Machine<?> machine) {
        switch (machine) {
            case InviteClient client -> clients.remove(Key.sent(client.request()), client);
            case PlainClient client -> clients.remove(Key.sent(client.request()), client);
            case InviteServer server -> servers.remove(Key.received(server.request()), server);
            case PlainServer server -> servers.remove(Key.received(server.request()), server);
        }
    }
}

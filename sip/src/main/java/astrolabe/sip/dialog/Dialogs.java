package astrolabe.sip.dialog;

import astrolabe.sip.message.Method;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.transaction.ServerTransaction;
import java.util.HashMap;
import java.util.Map;

/** The dialogs of one user agent, and the calls that they belong to. On the line. */
public final class Dialogs {

    private final Map<DialogId, Call> calls = new HashMap<>();

    void add(DialogId id, Call call) {
        calls.put(id, call);
    }

    void remove(DialogId id, Call call) {
        calls.remove(id, call);
    }

    /** How many there are. */
    public int size() {
        return calls.size();
    }

    /** A request with a tag in To: it belongs to a dialog, or to none that is known. */
    public void request(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        Call call = calls.get(DialogId.received(request));
        if (call != null) {
            call.request(transaction);
        } else if (!request.isMethod(Method.ACK)) {
            transaction.respond(SipResponse.to(request, 481));
        }
    }

    /** An ACK of a 2xx. */
    public void ack(SipRequest ack) {
        Call call = calls.get(DialogId.received(ack));
        if (call != null) {
            call.ack(ack);
        }
    }
}

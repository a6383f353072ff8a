package astrolabe.managerpbx;

import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Caller;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.action.PbxActions;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;

/** Sends requests to the actions and reads the replies as a recording shows them. */
final class Client {

    private final List<Action> actions;
    private final Caller caller;

    Client(TestProgram test) {
        this(test, TestCaller.ADMINISTRATOR);
    }

    Client(TestProgram test, Caller caller) {
        this.caller = caller;
        actions = PbxActions.all(test.pbx(), test.program());
    }

    /** The reply's lines, an empty one behind each packet. */
    List<String> ask(List<String> lines) throws InterruptedException {
        List<Header> headers = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(
                        new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
            }
        }
        Request request = new Request(new AmiMessage(headers), caller);
        String name = request.text("Action").orElseThrow();
        Action action =
                actions.stream()
                        .filter(each -> each.spec().name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("There is no action " + name));
        return text(handle(action, request), request);
    }

    private static Reply handle(Action action, Request request) throws InterruptedException {
        Spec spec = action.spec();
        for (Param<?> param : spec.params()) {
            if (param.required() && !request.has(param)) {
                return Reply.failure(spec.whenMissing(param));
            }
        }
        try {
            return action.handle(request);
        } catch (BadParameter e) {
            return Reply.failure(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> text(Reply reply, Request request) {
        List<String> lines = new ArrayList<>();
        for (AmiMessage packet : reply.packets(request.actionId())) {
            packet.headers()
                    .forEach(header ->
                            lines.add(
                                    header.name() + ": " + header.value().replace("\n", " {LF}")));
            lines.add("");
        }
        return lines;
    }
}

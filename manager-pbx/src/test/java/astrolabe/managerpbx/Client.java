package astrolabe.managerpbx;

import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Caller;
import astrolabe.manager.Param;
import astrolabe.manager.Privileges;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.action.PbxActions;
import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends requests to the actions and reads the replies as a recording shows them. */
final class Client {

    private static final Caller CALLER =
            new Caller() {
                @Override
                public String account() {
                    return "hello";
                }

                @Override
                public Privileges read() {
                    return Privileges.ALL;
                }

                @Override
                public Privileges write() {
                    return Privileges.ALL;
                }

                @Override
                public Map<String, String> variables() {
                    return Map.of();
                }

                @Override
                public void awaits() {
                    // no events are held back here
                }
            };

    private final List<Action> actions;

    Client(TestProgram test) {
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
        Request request = new Request(new AmiMessage(headers), CALLER);
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

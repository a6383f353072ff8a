package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.EventSink;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.protocol.AmiMessage.Header;

/** Sends an event of the client's own making to everyone. */
final class UserEventAction implements Action {

    private static final Param<String> NAME =
            Param.optional("UserEvent", "What the event is called; further headers go with it.")
                    .expected();
    private static final Param<String> FIRST =
            Param.optional("Header1", "The event's first field; its name is the client's choice.");
    private static final Param<String> LAST =
            Param.optional("HeaderN", "Its last; there may be any number.");

    private final EventSink events;

    UserEventAction(EventSink events) {
        this.events = events;
    }

    @Override
    public Spec spec() {
        return Spec.named("UserEvent")
                .since("1.4.0")
                .anyOf(Privilege.USER)
                .says("Send an event of one's own.", "All headers are passed on as they are.")
                .params(NAME, FIRST, LAST);
    }

    @Override
    public Reply handle(Request request) {
        events.publish(writer -> write(request, writer));
        return Reply.success("Event Sent");
    }

    private static void write(Request request, EventWriter writer) {
        Fields event = writer.begin(ManagerEvents.USER_EVENT);
        event.field(NAME.name(), request.get(NAME));
        for (Header header : request.message().headers()) {
            if (!header.isNamed("Action") && !header.isNamed(NAME.name())) {
                event.field(header.name(), header.value());
            }
        }
        writer.end();
    }
}

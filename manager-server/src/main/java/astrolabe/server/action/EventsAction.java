package astrolabe.server.action;

import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Privileges;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.account.ClassList;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.session.Session;
import java.util.Optional;
import java.util.function.Supplier;

/** Chooses which classes of events the session is sent. */
final class EventsAction implements Action {

    private static final Param<String> MASK =
            Param.optional("EventMask", "on, off, a number, or a list of classes without blanks.")
                    .expected();

    private final Supplier<ManagerConf> conf;

    EventsAction(Supplier<ManagerConf> conf) {
        this.conf = conf;
    }

    @Override
    public Spec spec() {
        return Spec.named("Events")
                .since("0.9.0")
                .forEveryone()
                .says(
                        "Choose which events are sent.",
                        "Of the classes asked for, those are sent that the account may read.")
                .params(MASK);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        boolean silent = conf.get().brokenEventsAction();
        Optional<Privileges> mask = ClassList.mask(request.get(MASK));
        if (mask.isEmpty()) {
            return silent ? Reply.none() : Reply.failure("Invalid event mask");
        }
        Session.of(request).wants(mask.get());
        if (silent && mask.get().equals(Privileges.ALL)) {
            return Reply.none();
        }
        return Reply.success().with("Events", mask.get().isEmpty() ? "Off" : "On");
    }
}

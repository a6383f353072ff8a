package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.Modules;
import astrolabe.managerpbx.program.Program;
import astrolabe.managerpbx.program.ServerFacts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells since when the program runs and how much it has to do. */
final class CoreStatusAction implements Action {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Channels channels;
    private final ServerFacts facts;
    private final Modules modules;

    CoreStatusAction(Pbx pbx, Program program) {
        this.channels = pbx.exchange().channels();
        this.facts = program.facts();
        this.modules = program.modules();
    }

    @Override
    public Spec spec() {
        return Spec.named("CoreStatus")
                .since("1.6.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "Tell when the program started and how many calls there are.",
                        "Times are those of the zone of the server. Calls under way are counted by channel.");
    }

    @Override
    public Reply handle(Request request) {
        return Reply.success()
                .with("CoreStartupDate", format(DATE, facts.started()))
                .with("CoreStartupTime", format(TIME, facts.started()))
                .with("CoreReloadDate", format(DATE, modules.lastReload()))
                .with("CoreReloadTime", format(TIME, modules.lastReload()))
                .with("CoreCurrentCalls", channels.count())
                .with("CoreProcessedCalls", channels.processed());
    }

    private String format(DateTimeFormatter format, Instant instant) {
        return format.format(instant.atZone(facts.zone()));
    }
}

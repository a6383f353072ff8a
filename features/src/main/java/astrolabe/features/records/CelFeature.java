package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.SectionReader;
import astrolabe.engine.Pbx;
import astrolabe.engine.cel.CelOptions;
import astrolabe.engine.event.LoggedEvent;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.expression.Scope;
import astrolabe.manager.ConsoleCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Channel event logging: what the dialplan adds to it, and where it goes. Thread-safe; closed after
 * its engine. Events go through {@code cel/journal} of the spool directory as call detail records
 * do, see {@link CdrFeature}.
 */
public final class CelFeature implements AutoCloseable {

    private static final Set<String> SECTIONS = Set.of("general", "manager");

    private final Pbx pbx;
    private final Path logs;
    private final Scope globals;
    private final Delivery<EventText> delivery;
    private volatile boolean announced;
    private volatile boolean named; // whether clients are told the names of users' events

    /**
     * Gives the dialplan its application; nothing is logged before {@link #load}.
     *
     * @param spool {@code astspooldir}, where the journal is
     * @param logs {@code astlogdir}, where the back ends' files are
     * @throws IOException when there can be no journal
     */
    public CelFeature(Pbx pbx, Path spool, Path logs) throws IOException {
        this.pbx = pbx;
        this.logs = logs;
        globals = pbx.evaluator().scopeOfGlobals();
        delivery =
                new Delivery<>(
                        pbx.exchange().scheduler(),
                        spool.resolve("cel"),
                        new EventText.InJournal());
        pbx.applications().add(List.of(new CelGenUserEventApplication(pbx)));
        pbx.eventRecords().deliverTo(this::take);
    }

    /**
     * Puts the configuration in force, for calls that begin from here on.
     *
     * @throws IOException when a back end's place in the journal can't be kept
     */
    public void load(ConfigFiles files, Problems problems) throws IOException {
        ConfigFile conf = files.read("cel.conf", problems);
        ConfigFiles.warnOfOthers(conf, SECTIONS, problems);
        SectionReader manager = new SectionReader(ConfigFiles.section(conf, "manager"), problems);
        announced = manager.bool("enabled", false);
        named = manager.bool("show_user_defined", false);
        manager.unknown();
        delivery.deliver(Batching.DEFAULTS, backEnds(files, problems));
        pbx.eventRecords().options(CelOptions.from(ConfigFiles.section(conf, "general"), problems));
    }

    private List<BackEnd<EventText>> backEnds(ConfigFiles files, Problems problems) {
        return new BackEndFiles<>(
                        "cel",
                        logs,
                        ZoneId.systemDefault(),
                        pbx.exchange().scheduler(),
                        new EventWording(globals))
                .read(files, EventText::value, problems);
    }

    private void take(LoggedEvent event) {
        String time = time(event.time());
        if (announced) {
            pbx.exchange()
                    .publish(new PbxEvent.ChannelLogged(named ? event : event.unnamed(), time));
        }
        delivery.add(EventText.of(event, time));
    }

    private String time(Instant moment) {
        String seconds = Moments.sinceEpoch(moment);
        String format = options().dateFormat();
        return format.isEmpty() ? seconds : globals.function("STRFTIME", seconds + ",," + format);
    }

    /** The commands of the console. */
    public List<ConsoleCommand> commands() {
        return List.of(new CelShowStatusCommand(this));
    }

    CelOptions options() {
        return pbx.eventRecords().options();
    }

    /** All that events go to, in the order of listings. */
    List<String> backEndNames() {
        List<String> names = new ArrayList<>(delivery.backEnds());
        if (announced) {
            names.add("CEL Manager Event Logging");
        }
        return names.stream().sorted().toList();
    }

    /** Hands over what is left. */
    @Override
    public void close() throws IOException {
        delivery.close();
    }
}

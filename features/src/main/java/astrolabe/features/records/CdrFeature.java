package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.engine.Pbx;
import astrolabe.engine.cdr.CdrOptions;
import astrolabe.engine.event.CallRecord;
import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.ConsoleCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Call detail records: what the dialplan does with them, and where they go. Thread-safe; closed
 * after its engine, whose last calls have records, too.
 *
 * <p>A complete record is appended to {@code cdr/journal} of the spool directory and forced to the
 * disk, for all calls that end at that time in one go; each back end reads the journal at its own
 * pace. A record may reach a back end twice when the program is killed between keeping it and
 * noting that.
 */
public final class CdrFeature implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CdrFeature.class);

    private static final Set<String> SECTIONS = Set.of("general", "csv");

    private final Pbx pbx;
    private final Path logs;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Delivery<CallRecord> delivery;
    private volatile Announcement announcement = Announcement.NONE;
    private volatile List<BackEnd<CallRecord>> backEnds = List.of();
    private volatile boolean debug;

    /**
     * Gives the dialplan its functions and applications; no records are made before {@link #load}.
     *
     * @param spool {@code astspooldir}, where the journal is
     * @param logs {@code astlogdir}, where the back ends' files are
     * @throws IOException when there can be no journal
     */
    public CdrFeature(Pbx pbx, Path spool, Path logs) throws IOException {
        this.pbx = pbx;
        this.logs = logs;
        delivery =
                new Delivery<>(
                        pbx.exchange().scheduler(), spool.resolve("cdr"), new CallRecordCodec());
        pbx.functions().add(List.of(new CdrFunction(pbx), new CdrPropFunction(pbx)));
        pbx.applications()
                .add(
                        List.of(
                                new ForkCdrApplication(pbx),
                                new ResetCdrApplication(pbx),
                                new NoCdrApplication(pbx)));
    }

    /**
     * Puts the configuration in force, for calls that begin from here on.
     *
     * @throws IOException when a back end's place in the journal can't be kept
     */
    public void load(ConfigFiles files, Problems problems) throws IOException {
        ConfigFile conf = files.read("cdr.conf", problems);
        Section general = ConfigFiles.section(conf, "general");
        CdrOptions options = CdrOptions.from(general, problems);
        ConfigFiles.warnOfOthers(conf, SECTIONS, problems);
        announcement = Announcement.from(files.read("cdr_manager.conf", problems), problems);
        List<BackEnd<CallRecord>> next = backEnds(conf, files, problems);
        delivery.deliver(Batching.from(general, problems), next);
        backEnds = List.copyOf(next);
        pbx.recordCalls(options, this::take);
    }

    private List<BackEnd<CallRecord>> backEnds(
            ConfigFile conf, ConfigFiles files, Problems problems) {
        List<BackEnd<CallRecord>> all = new ArrayList<>();
        conf.section("csv")
                .ifPresent(csv ->
                        all.add(
                                new CsvBackEnd(
                                        logs.resolve("cdr-csv"),
                                        CsvSettings.from(csv, problems),
                                        zone)));
        Wording<CallRecord> wording = new CallRecordWording(pbx.evaluator().scopeOfGlobals(), zone);
        all.addAll(
                new BackEndFiles<>("cdr", logs, zone, pbx.exchange().scheduler(), wording)
                        .read(files, CallRecordColumns::value, problems));
        return all;
    }

    private void take(CallRecord record) {
        Announcement how = announcement;
        if (how.enabled()) {
            pbx.exchange().publish(new PbxEvent.CallRecorded(record, how.notes(record, zone)));
        }
        delivery.add(record);
        if (debug) {
            LOG.info("{}: call detail record {}", record.channel(), record);
        }
    }

    /** Whether records are made. */
    public boolean isEnabled() {
        return pbx.callRecords().options().enabled();
    }

    /** The commands of the console. */
    public List<ConsoleCommand> commands() {
        return List.of(
                new CdrShowStatusCommand(this),
                new CdrShowActiveCommand(pbx),
                new CdrShowPgsqlStatusCommand(this, pbx.exchange().scheduler()),
                new CdrSubmitCommand(this),
                new CdrSetDebugCommand(this));
    }

    CdrOptions options() {
        return pbx.callRecords().options();
    }

    Delivery<CallRecord> delivery() {
        return delivery;
    }

    /** All that records go to, in the order of listings. */
    List<String> backEndNames() {
        List<String> names = new ArrayList<>(delivery.backEnds());
        if (announcement.enabled()) {
            names.add("cdr_manager");
        }
        return names.stream().sorted().toList();
    }

    /**
     * The table of PostgreSQL.
     *
     * @param place where it is, without the password
     */
    record Postgres(String place, TableBackEnd.Account account) {}

    /** The table of PostgreSQL, if records go to one. */
    Optional<Postgres> postgres() {
        return backEnds.stream()
                .filter(backEnd -> backEnd.name().equals(BackEndFiles.POSTGRES))
                .filter(TableBackEnd.class::isInstance)
                .map(backEnd -> (TableBackEnd<CallRecord>) backEnd)
                .map(table -> new Postgres(table.place(), table.account()))
                .findFirst();
    }

    boolean debugs() {
        return debug;
    }

    void debug(boolean on) {
        debug = on;
    }

    /** Hands over what is held back, unless the configuration leaves it for the next start. */
    @Override
    public void close() throws IOException {
        delivery.close();
    }
}

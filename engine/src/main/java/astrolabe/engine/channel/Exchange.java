package astrolabe.engine.channel;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.Scheduler;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every channel needs of its engine: time, ids, the register of channels, and where to say
 * what happened. One for each engine; thread-safe.
 */
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Scheduler scheduler;
    private final Consumer<PbxEvent> events;
    private final Ids ids;
    private final Channels channels = new Channels();
    private final Variables globals = new Variables();
    private volatile Activity dialplan = channel -> Optional.empty();
    private volatile List<String> reported = List.of();
    private volatile BiFunction<Channel, String, String> reporter = (channel, name) -> "";
    private volatile Consumer<String> deviceWatcher = device -> {};
    private volatile Consumer<ChannelSnapshot> observer = snapshot -> {};
    private volatile Consumer<ChannelSnapshot> recordRestarter = snapshot -> {};
    private volatile BiFunction<Channel, String, Optional<Undertone>> music =
            (channel, musicClass) -> Optional.empty();
    private volatile String language = "en";

    public Exchange(Scheduler scheduler, Ids ids, Consumer<PbxEvent> events) {
        this.scheduler = scheduler;
        this.ids = ids;
        this.events = events;
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    public Ids ids() {
        return ids;
    }

    public Channels channels() {
        return channels;
    }

    public Variables globals() {
        return globals;
    }

    /** Says what happened. Never blocks. */
    public void publish(PbxEvent event) {
        events.accept(event);
    }

    /** Sets a global variable and says so. */
    public void setGlobal(String name, String value) {
        globals.set(name, value, () -> publish(new PbxEvent.GlobalVariableSet(name, value)));
    }

    /** What a channel does that is to run the dialplan from where it stands. */
    public Activity dialplan() {
        return dialplan;
    }

    public void runDialplanWith(Activity activity) {
        dialplan = activity;
    }

    /**
     * Names the variables and functions that every snapshot is to carry.
     *
     * @param evaluator gives the value of one of them, on the channel's strand
     */
    public void report(List<String> names, BiFunction<Channel, String, String> evaluator) {
        reporter = evaluator;
        reported = List.copyOf(names);
    }

    List<String> reported() {
        return reported;
    }

    String reportedValue(Channel channel, String name) {
        return reporter.apply(channel, name);
    }

    /** Who is told that a device may have changed its state. */
    public void watchDevices(Consumer<String> watcher) {
        deviceWatcher = watcher;
    }

    /** Says that a device may have changed its state; never blocks. */
    public void deviceChanged(String device) {
        if (!device.isEmpty()) {
            deviceWatcher.accept(device);
        }
    }

    /** Who sees every snapshot that channels take of themselves, on their strands. */
    public void observeChannels(Consumer<ChannelSnapshot> watcher) {
        observer = watcher;
    }

    void observed(ChannelSnapshot snapshot) {
        observer.accept(snapshot);
    }

    /** Who begins a channel's call detail record anew when it asks for that, on its strand. */
    public void restartRecordsWith(Consumer<ChannelSnapshot> restarter) {
        recordRestarter = restarter;
    }

    /** The call detail record of the channel begins now. On the channel's strand. */
    public void restartRecord(Channel channel) {
        recordRestarter.accept(channel.view());
    }

    /** Says how a class of music on hold sounds; a class without sound is silent. */
    public void playMusicWith(BiFunction<Channel, String, Optional<Undertone>> player) {
        music = player;
    }

    Optional<Undertone> music(Channel channel, String musicClass) {
        return music.apply(channel, musicClass);
    }

    public String defaultLanguage() {
        return language;
    }

    public void defaultLanguage(String tag) {
        language = tag;
    }

    void failed(Channel channel, RuntimeException e) {
        LOG.error("{}: the call ends because its code failed", channel.name(), e);
    }
}

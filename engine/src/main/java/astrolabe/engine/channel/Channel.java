package astrolabe.engine.channel;

import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.ChannelState;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.PbxEvent.Direction;
import astrolabe.engine.time.Strand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One leg of a call. It belongs to its own strand, which runs one {@link Activity} after the other
 * until the channel is hung up; before {@link #start} it belongs to whoever makes it. Methods are
 * for the owner unless they say "any thread"; everybody else posts, or looks at the {@link
 * #snapshot}.
 */
public final class Channel {

    /** The key under which a log line's thread carries the id of its call. */
    public static final String CALL = "call";

    private static final Logger DTMF = LoggerFactory.getLogger("astrolabe.dtmf");

    private final Exchange exchange;
    private final ChannelDriver driver;
    private final String uniqueId;
    private final String callId;
    private final Instant created;
    private final boolean outgoing;
    private final long number;
    private final Variables variables = new Variables();
    private final Attachments attachments = new Attachments();
    private final Timeouts timeouts = new Timeouts();
    private final Traits traits = new Traits();
    private final Deque<String> hangupHandlers = new ArrayDeque<>();
    private final List<Runnable> lastTasks = new ArrayList<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Queue<Object> mailbox = new ConcurrentLinkedQueue<>(); // Runnable or Frame
    private final Object lastWord = new Object(); // nothing is said of the channel after its end

    private volatile @Nullable Strand strand;
    private volatile boolean ended;
    private volatile String name;
    private volatile ChannelSnapshot snapshot;
    private volatile @Nullable BridgeSeat seat;
    private volatile boolean runsDialplan;
    private volatile CallLink link;

    // The rest is the owner's.
    private ChannelState state;
    private PartyId caller;
    private PartyId connected = PartyId.UNKNOWN;
    private String callerAni = "";
    private String dialedNumber = "";
    private String language;
    private String account;
    private String peerAccount = "";
    private String context;
    private String extension;
    private int priority;
    private String application = "";
    private String data = "";
    private int hangupCause;
    private Instant answered = Instant.EPOCH;
    private boolean musicOn;
    private @Nullable Undertone undertone;
    private boolean hangupRequested;
    private boolean timeIsOver;
    private boolean inHangupCode;
    private @Nullable Location redirect;
    private @Nullable Activity errand;

    /** Makes the channel, registers it and says so. */
    public Channel(Exchange exchange, ChannelDriver driver, ChannelDraft draft) {
        this.exchange = exchange;
        this.driver = driver;
        this.uniqueId = draft.uniqueId();
        this.number = exchange.channels().nextNumber();
        this.link = exchange.channels().link(draft, number);
        this.callId =
                exchange.channels()
                        .byUniqueId(link.id())
                        .map(Channel::callId)
                        .orElseGet(exchange.ids()::callId);
        this.name = draft.name();
        this.state = draft.state();
        this.context = draft.location().context();
        this.extension = draft.location().extension();
        this.priority = draft.location().priority();
        this.outgoing = draft.outgoing();
        this.language = draft.language().orElse(exchange.defaultLanguage());
        this.account = draft.account();
        this.caller = draft.caller();
        this.created = exchange.scheduler().instant();
        this.snapshot = view(Map.of());
        synchronized (lastWord) { // whoever finds it at once has nothing to say before this
            exchange.channels().add(this);
            this.snapshot = view();
            exchange.publish(new PbxEvent.ChannelCreated(snapshot));
        }
    }

    // ---- What everybody may know ----

    /** Any thread. */
    public String name() {
        return name;
    }

    /** Any thread. */
    public String uniqueId() {
        return uniqueId;
    }

    /** Its place among the engine's channels: the older one has the smaller. Any thread. */
    long number() {
        return number;
    }

    /**
     * What log lines of one call have in common: {@code C-00000001}. A channel has it from the one
     * it was made for. Any thread.
     */
    public String callId() {
        return callId;
    }

    /**
     * What was last said of this channel, as part of the call that it belongs to now. Any thread.
     */
    public ChannelSnapshot snapshot() {
        ChannelSnapshot last = snapshot;
        String call = link.id();
        return last.linkedId().equals(call) ? last : last.linkedTo(call);
    }

    /** Any thread. */
    public Exchange exchange() {
        return exchange;
    }

    /** Any thread. */
    public ChannelDriver driver() {
        return driver;
    }

    /** Any thread. */
    public boolean isEnded() {
        return ended;
    }

    /** The place in a bridge, when it is in one. Any thread. */
    public Optional<BridgeSeat> seat() {
        return Optional.ofNullable(seat);
    }

    /**
     * Any thread may read and set variables; see {@link #setVariable} for setting one with its
     * event.
     */
    public Variables variables() {
        return variables;
    }

    /** Sets a variable and says so. Any thread. */
    public void setVariable(String markedName, String value) {
        variables.set(
                markedName,
                value,
                () -> say(new PbxEvent.VariableSet(presentView(), markedName, value)));
    }

    /**
     * Takes over a variable of another channel, from its newest to its oldest, and says so. Owner
     * only.
     */
    public void copyVariable(String markedName, String value) {
        ChannelSnapshot before = view();
        variables.setOldest(
                markedName, value, () -> say(new PbxEvent.VariableSet(before, markedName, value)));
    }

    /** The value of a variable, or nothing when it was never set. Any thread. */
    public Optional<String> variable(String bareName) {
        return variables.find(bareName);
    }

    /** What was last said of the channel, with the values that it reports now. */
    private ChannelSnapshot presentView() {
        ChannelSnapshot last = snapshot();
        if (exchange.reported().isEmpty()) {
            return last;
        }
        return isOwner() ? last.reporting(reportedValues()) : withReportedVariables(last);
    }

    // ---- Posting ----

    /** Has the owner run this when it next waits or looks around. Any thread; never blocks. */
    public void post(Runnable task) {
        mail(task);
    }

    /** Hands a frame from the far end to the owner. Any thread; never blocks. */
    public void deliver(Frame frame) {
        mail(frame);
    }

    private void mail(Object item) {
        mailbox.add(item);
        if (ended) {
            settleMail();
        } else {
            wake();
        }
    }

    private void wake() {
        Strand owner = strand;
        if (owner != null) {
            owner.unpark();
        }
    }

    /** Asks the owner something; the answer comes when it next looks around. Any thread. */
    public <T> CompletableFuture<T> ask(Function<Channel, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            try {
                answer.complete(question.apply(this));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Ends the channel soon, with this cause unless it is 0. Any thread. */
    public void hangup(int cause) {
        post(() -> {
            noteCause(cause);
            hangupRequested = true;
        });
    }

    /** The far end asks for the end of the channel, after the frames it sent before. Any thread. */
    public void farEndHangup(int cause) {
        say(new PbxEvent.HangupRequested(snapshot(), cause, driver.technologyCause()));
        deliver(new Frame.Hangup(cause));
    }

    /** Sends the channel to another place in the dialplan, out of whatever it does. Any thread. */
    public void redirect(Location target) {
        post(() -> {
            if (!inHangupCode) {
                location(target);
                redirect = target;
            }
        });
    }

    /**
     * Has the channel do something in between: it leaves what it does, runs this, and goes on in
     * the dialplan behind the step it was at; a channel without dialplan is hung up then. Any
     * thread.
     */
    public void divert(Activity activity) {
        post(() -> errand = activity);
    }

    // ---- The owner's life ----

    /** Sets the channel's strand going, which owns the channel from here on. */
    public void start(Activity first) {
        Strand own = exchange.scheduler().strand(name, () -> live(first));
        strand = own;
        own.start();
    }

    private void live(Activity first) {
        try (var _ = MDC.putCloseable(CALL, callId)) {
            Optional<Activity> next = Optional.of(first);
            while (next.isPresent()) {
                next = next.get().run(this);
                if (next.isEmpty()) {
                    next = whatWasAskedFor();
                }
            }
        } catch (RuntimeException e) {
            exchange.failed(this, e);
        } finally {
            end();
        }
    }

    private Optional<Activity> whatWasAskedFor() {
        if (hangupRequested) {
            return Optional.empty();
        }
        if (errand != null) {
            return takeErrand();
        }
        return redirect == null ? Optional.empty() : Optional.of(exchange.dialplan());
    }

    /** Has this run on the channel's strand when the channel is gone. */
    public void whenEnded(Runnable task) {
        lastTasks.add(task);
    }

    /** Ends a channel that was made but never started. */
    public void abandon() {
        end();
    }

    private void end() {
        try {
            stopMusic();
            driver.hangup(this);
        } finally {
            publish(); // where its dialplan left it
            executing("", "");
            publish();
            exchange.channels().remove(this);
            synchronized (lastWord) {
                ended = true;
                exchange.publish(new PbxEvent.HungUp(snapshot, driver.technologyCause()));
            }
            exchange.deviceChanged(driver.device());
            settleMail();
            lastTasks.forEach(Runnable::run);
        }
    }

    /**
     * What still lies in the mailbox of an ended channel is answered, so that nobody waits for
     * ever.
     */
    private void settleMail() {
        synchronized (mailbox) {
            for (Object item = mailbox.poll(); item != null; item = mailbox.poll()) {
                if (item instanceof Runnable task) {
                    task.run();
                }
            }
        }
    }

    private boolean isOwner() {
        Strand owner = strand;
        return owner == null || owner.isCurrent();
    }

    // ---- Waiting ----

    /**
     * Waits for a frame, for the condition, for the deadline, or for a reason to stop. Posted tasks
     * run meanwhile.
     *
     * @param deadline in the scheduler's nanoseconds, see {@link #in(Duration)}
     * @param ready looked at after each posted task and each waking
     */
    public Signal await(long deadline, BooleanSupplier ready) {
        while (true) {
            drain();
            if (ready.getAsBoolean()) {
                return new Signal.Ready();
            }
            if (isStopped() || inHangupCode) {
                return new Signal.Interrupted();
            }
            Frame frame = frames.poll();
            if (frame instanceof Frame.Hangup(int cause)) {
                noteCause(cause);
                traits.hangupSource(name);
                hangupRequested = true;
                return new Signal.Interrupted();
            }
            if (frame != null) {
                onRead(frame);
                return frame;
            }
            long now = exchange.scheduler().nanos();
            if (now >= timeouts.absolute()) {
                timeIsOver = true;
                return new Signal.Interrupted();
            }
            if (now >= deadline) {
                return new Signal.TimedOut();
            }
            long sounding = soundUndertone(now);
            park(Math.min(sounding, Math.min(deadline, timeouts.absolute())));
        }
    }

    /**
     * Waits for the condition or for a reason to stop, and keeps what the far end sends meanwhile.
     */
    public void awaitKeepingFrames(BooleanSupplier ready) {
        while (!ready.getAsBoolean() && !isInterrupted() && !farEndIsGone()) {
            long sounding = soundUndertone(exchange.scheduler().nanos());
            park(Math.min(sounding, timeouts.absolute()));
            drain();
        }
    }

    private boolean farEndIsGone() {
        return frames.stream().anyMatch(Frame.Hangup.class::isInstance);
    }

    /** As {@link #await(long, BooleanSupplier)}, for frames alone. */
    public Signal await(long deadline) {
        return await(deadline, () -> false);
    }

    /** Lets the time pass, dropping frames; returns whether it passed without a reason to stop. */
    public boolean sleep(Duration duration) {
        long deadline = in(duration);
        while (true) {
            switch (await(deadline)) {
                case Signal.TimedOut _ -> {
                    return true;
                }
                case Signal.Interrupted _ -> {
                    return false;
                }
                case Signal.Ready _ -> throw new IllegalStateException("nothing was waited for");
                case Frame _ -> {
                    // not what this wait is for
                }
            }
        }
    }

    /** Waits for an answer from another owner, looking after the own mailbox meanwhile. */
    public <T> T join(CompletableFuture<T> answer) {
        var _ = answer.whenComplete((_, _) -> wake());
        while (!answer.isDone()) {
            drain();
            if (!answer.isDone()) {
                park(Strand.FOREVER);
            }
        }
        return answer.join();
    }

    /** Sends what is due of the undertone; returns when it is due again. */
    private long soundUndertone(long now) {
        Undertone present = undertone;
        if (present == null) {
            return Strand.FOREVER;
        }
        if (present.due() <= now && !present.sound(this)) {
            undertone = null;
            return Strand.FOREVER;
        }
        return present.due();
    }

    private void park(long deadline) {
        Strand own = strand;
        if (own == null) {
            throw new IllegalStateException(name + " waits before it was started");
        }
        own.park(deadline);
    }

    /** The scheduler's nanoseconds when this much time will have passed; for ever when negative. */
    public long in(Duration duration) {
        return duration.isNegative()
                ? Strand.FOREVER
                : exchange.scheduler().nanos() + duration.toNanos();
    }

    private void drain() {
        for (Object item = mailbox.poll(); item != null; item = mailbox.poll()) {
            if (item instanceof Runnable task) {
                task.run();
            } else {
                frames.add((Frame) item);
            }
        }
    }

    private void onRead(Frame frame) {
        switch (frame) {
            case Frame.Control(var condition) -> onCondition(condition);
            case Frame.DigitBegin(var digit) -> {
                DTMF.info("{}: DTMF begin '{}' received", name, digit);
                say(new PbxEvent.DigitBegan(view(), digit, Direction.RECEIVED));
            }
            case Frame.DigitEnd(var digit, var length) -> {
                DTMF.info("{}: DTMF end '{}' received after {} ms", name, digit, length.toMillis());
                say(new PbxEvent.DigitEnded(view(), digit, length, Direction.RECEIVED));
            }
            case Frame.Hold(var music) -> {
                traits.onHold(true);
                say(new PbxEvent.Held(view(), Optional.of(music).filter(m -> !m.isEmpty())));
            }
            case Frame.ConnectedLine(var party) -> callerQuietly(party);
            case Frame.Voice _, Frame.Text _, Frame.Forward _, Frame.Hangup _ -> {
                // nothing of the channel itself changes
            }
        }
    }

    private void onCondition(Frame.Condition condition) {
        switch (condition) {
            case ANSWER -> {
                if (outgoing) {
                    state(ChannelState.UP);
                }
            }
            case RINGING -> {
                if (outgoing && state != ChannelState.UP) {
                    state(ChannelState.RINGING);
                }
            }
            case UNHOLD -> {
                traits.onHold(false);
                say(new PbxEvent.Unheld(view()));
            }
            case FLASH -> say(new PbxEvent.Flashed(view()));
            case PROGRESS, PROCEEDING, BUSY, CONGESTION, INCOMPLETE -> {
                // for whoever waits for the call to come about
            }
        }
    }

    // ---- Reasons to stop ----

    /** Whether the channel is to stop what it does; looks into the mailbox. */
    public boolean isInterrupted() {
        drain();
        return !inHangupCode
                && (isStopped() || exchange.scheduler().nanos() >= timeouts.absolute());
    }

    private boolean isStopped() {
        return hangupRequested || timeIsOver || redirect != null || errand != null;
    }

    public boolean isHangupRequested() {
        return hangupRequested;
    }

    /** Whether the absolute timeout ended the call. */
    public boolean isTimeOver() {
        return timeIsOver || exchange.scheduler().nanos() >= timeouts.absolute();
    }

    /** Goes on although the absolute timeout passed: for the dialplan's T extension. */
    public void forgiveTimeout() {
        timeIsOver = false;
        timeouts.absolute(Strand.FOREVER);
    }

    /** Where the channel was sent, taken once. */
    public Optional<Location> takeRedirect() {
        Optional<Location> target = Optional.ofNullable(redirect);
        redirect = null;
        return target;
    }

    /** What the channel is to do in between, taken once. */
    public Optional<Activity> takeErrand() {
        Optional<Activity> taken = Optional.ofNullable(errand);
        errand = null;
        return taken;
    }

    /**
     * From now on only hangup code runs: reasons to stop are forgotten, and nothing is waited for
     * any more.
     */
    public void prepareForHangupCode() {
        drain();
        inHangupCode = true;
        hangupRequested = false;
        redirect = null;
        errand = null;
        forgiveTimeout();
        frames.clear();
    }

    // ---- What the owner does with the far end ----

    /** Answers the far end's call, if that is still to be done. */
    public void answer() {
        if (state == ChannelState.UP || outgoing) {
            return;
        }
        state(ChannelState.UP);
        driver.answer(this);
    }

    /** Tells the far end about a condition of the call. */
    public void indicate(Frame.Condition condition) {
        driver.write(this, new Frame.Control(condition));
    }

    /** Sends a frame to the far end. */
    public void write(Frame frame) {
        switch (frame) {
            case Frame.DigitBegin(var digit) -> {
                DTMF.info("{}: DTMF begin '{}' sent", name, digit);
                say(new PbxEvent.DigitBegan(view(), digit, Direction.SENT));
            }
            case Frame.DigitEnd(var digit, var length) -> {
                DTMF.info("{}: DTMF end '{}' sent after {} ms", name, digit, length.toMillis());
                say(new PbxEvent.DigitEnded(view(), digit, length, Direction.SENT));
            }
            default -> {
                // said by whoever reads it
            }
        }
        driver.write(this, frame);
    }

    public void startMusic(String wished) {
        String own = traits.musicClass().isEmpty() ? "default" : traits.musicClass();
        String chosen = wished.isEmpty() ? own : wished;
        stopMusic();
        musicOn = true;
        undertone = exchange.music(this, chosen).orElse(null);
        say(new PbxEvent.MusicStarted(view(), chosen));
    }

    /** Whether the far end hears music on hold. */
    public boolean isMusicOn() {
        return musicOn;
    }

    public void stopMusic() {
        if (musicOn) {
            musicOn = false;
            undertone = null;
            say(new PbxEvent.MusicStopped(view()));
        }
    }

    /** What the far end hears whenever this channel waits; replaces what it heard before. */
    public void undertone(Undertone next) {
        undertone = next;
    }

    /** Takes the undertone away, so that something else can be heard. */
    public Optional<Undertone> takeUndertone() {
        Optional<Undertone> taken = Optional.ofNullable(undertone);
        undertone = null;
        return taken;
    }

    // ---- State, owner only ----

    public ChannelState state() {
        return state;
    }

    /** Changes the state, says so, and that the device may have changed. */
    public void state(ChannelState next) {
        if (next == state) {
            return;
        }
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    name + " can't go from " + state.label() + " to " + next.label());
        }
        state = next;
        if (next == ChannelState.UP) {
            answered = exchange.scheduler().instant();
        }
        publish();
        exchange.deviceChanged(driver.device());
    }

    public boolean isOutgoing() {
        return outgoing;
    }

    public PartyId caller() {
        return caller;
    }

    /** Changes who the channel's party is, and says so. */
    public void caller(PartyId party) {
        caller = party;
        publish();
    }

    /** As {@link #caller(PartyId)}, said with the next change. */
    public void callerQuietly(PartyId party) {
        caller = party;
    }

    public PartyId connected() {
        return connected;
    }

    /** Changes whom the channel's party talks to, and says so. */
    public void connected(PartyId party) {
        boolean news = !party.equals(connected);
        connected = party;
        publish();
        // What is known already is not passed on: Local channels may stand in a ring.
        if (news && strand != null) {
            driver.connectedLine(this, party);
        }
    }

    public void connectedQuietly(PartyId party) {
        connected = party;
    }

    public String callerAni() {
        return callerAni;
    }

    public void callerAni(String ani) {
        callerAni = ani;
    }

    public String dialedNumber() {
        return dialedNumber;
    }

    public void dialedNumber(String dialed) {
        dialedNumber = dialed;
    }

    public String language() {
        return language;
    }

    public void language(String tag) {
        language = tag;
        publish();
    }

    public String account() {
        return account;
    }

    public void account(String code) {
        account = code;
        publish();
    }

    public void accountQuietly(String code) {
        account = code;
    }

    public String peerAccount() {
        return peerAccount;
    }

    public void peerAccount(String code) {
        peerAccount = code;
    }

    public String linkedId() {
        return link.id();
    }

    /** The call that the channel belongs to. Any thread. */
    public CallLink link() {
        return link;
    }

    /**
     * Makes the channel part of another call: whatever is said of it from here on says so. Only for
     * the bridge that it is in, which keeps its members' calls the same.
     */
    public void linkTo(CallLink call) {
        link = call;
    }

    public String context() {
        return context;
    }

    public String extension() {
        return extension;
    }

    public int priority() {
        return priority;
    }

    public Location location() {
        return new Location(context, extension, priority);
    }

    /** Moves to another place in the dialplan, said with the next change. */
    public void location(Location place) {
        if (!place.context().equals(context) || !place.extension().equals(extension)) {
            traits.before(location());
        }
        context = place.context();
        extension = place.extension();
        priority = place.priority();
    }

    public String application() {
        return application;
    }

    public String data() {
        return data;
    }

    /** Names what the channel executes, said with the next change. */
    public void executing(String applicationName, String applicationData) {
        application = applicationName;
        data = applicationData;
    }

    public int hangupCause() {
        return hangupCause;
    }

    /** Sets the cause that the hangup will have. */
    public void hangupCause(int cause) {
        hangupCause = cause;
    }

    private void noteCause(int cause) {
        if (cause != 0) {
            hangupCause = cause;
        }
    }

    public Instant created() {
        return created;
    }

    public Instant answered() {
        return answered;
    }

    public Timeouts timeouts() {
        return timeouts;
    }

    public Traits traits() {
        return traits;
    }

    public Attachments attachments() {
        return attachments;
    }

    /** The handlers to run at hangup, the one to run first on top. */
    public Deque<String> hangupHandlers() {
        return hangupHandlers;
    }

    /** Whether the dialplan runs on this channel now. Any thread. */
    public boolean runsDialplan() {
        return runsDialplan;
    }

    public void runsDialplan(boolean runs) {
        runsDialplan = runs;
    }

    /** Takes or gives up a place in a bridge, said with the next change. */
    public void seat(@Nullable BridgeSeat place) {
        if (place != null && !musicOn) {
            undertone = null; // a tone gives way to the conversation
        }
        seat = place;
    }

    public void rename(String newName) {
        String oldName = name;
        say(new PbxEvent.Renamed(view(), newName));
        name = newName;
        exchange.channels().renamed(this, oldName);
        snapshot = view();
    }

    // ---- Saying what changed ----

    private void say(PbxEvent event) {
        synchronized (lastWord) {
            if (!ended) {
                exchange.publish(event);
            }
        }
    }

    /** Takes a new snapshot and says what is new in it. */
    public void publish() {
        ChannelSnapshot before = snapshot;
        ChannelSnapshot now = view();
        snapshot = now;
        exchange.observed(now);
        if (now.state() != before.state()) {
            say(new PbxEvent.StateChanged(now));
        }
        if (isNewStep(before, now)) {
            say(new PbxEvent.StepEntered(now));
        }
        if (!now.caller().equals(before.caller())) {
            say(new PbxEvent.CallerChanged(now));
        }
        if (!now.account().equals(before.account())) {
            say(new PbxEvent.AccountChanged(now, before.account()));
        }
        if (!now.connected().equals(before.connected())) {
            say(new PbxEvent.ConnectedLineChanged(now));
        }
    }

    /**
     * A step is new when the place is; at the same place only the first thing executed there
     * counts.
     */
    private static boolean isNewStep(ChannelSnapshot before, ChannelSnapshot now) {
        return !now.application().isEmpty()
                && (before.application().isEmpty()
                        || now.priority() != before.priority()
                        || !now.extension().equals(before.extension())
                        || !now.context().equals(before.context()));
    }

    /** The channel as it is now, without saying that it changed. */
    public ChannelSnapshot view() {
        return view(exchange.reported().isEmpty() ? Map.of() : reportedValues());
    }

    private Map<String, String> reportedValues() {
        Map<String, String> values = new LinkedHashMap<>();
        exchange.reported()
                .forEach(wanted -> values.put(wanted, exchange.reportedValue(this, wanted)));
        return values;
    }

    private ChannelSnapshot withReportedVariables(ChannelSnapshot last) {
        Map<String, String> values = new LinkedHashMap<>(last.reported());
        values.replaceAll((wanted, old) -> variables.find(wanted).orElse(old));
        return last.reporting(values);
    }

    private ChannelSnapshot view(Map<String, String> reported) {
        BridgeSeat place = seat;
        return new ChannelSnapshot(
                name,
                uniqueId,
                link.id(),
                driver.technology(),
                state,
                caller,
                connected,
                callerAni,
                dialedNumber,
                language,
                account,
                peerAccount,
                context,
                extension,
                priority,
                application,
                data,
                place == null ? "" : place.bridgeId(),
                traits.parkingLot(),
                traits.musicClass(),
                traits.userField(),
                traits.amaFlags(),
                traits.callGroup(),
                traits.pickupGroup(),
                hangupCause,
                traits.hangupSource(),
                created,
                answered,
                hangupAt(),
                outgoing,
                reported);
    }

    private Instant hangupAt() {
        if (timeouts.absolute() == Strand.FOREVER) {
            return Instant.EPOCH;
        }
        long left = timeouts.absolute() - exchange.scheduler().nanos();
        return exchange.scheduler().instant().plusNanos(left);
    }

    @Override
    public String toString() {
        return name;
    }
}

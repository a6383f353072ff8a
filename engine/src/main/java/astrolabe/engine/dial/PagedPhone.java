package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeHook;
import astrolabe.engine.bridge.Departure;
import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.CallRefused;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.channel.Signal;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Technologies;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A phone that is paged: it is called, and when it answers it listens until the page is over. Made
 * on the caller's strand, then the called channel's.
 */
final class PagedPhone implements Activity {

    private static final Logger LOG = LoggerFactory.getLogger(PagedPhone.class);

    private final Channel caller;
    private final ChannelSnapshot pager;
    private final Bridge room;
    private final PageApplication.Listeners wishes;
    private final Technologies technologies;
    private final Subroutines subroutines;
    private final Announcer announcer;
    private final Consumer<Channel> called;

    /**
     * @param called told of each channel that is called, before it starts
     */
    PagedPhone(
            Channel caller,
            Bridge room,
            PageApplication.Listeners wishes,
            Technologies technologies,
            Subroutines subroutines,
            Announcer announcer,
            Consumer<Channel> called) {
        this.caller = caller;
        this.pager = caller.view();
        this.room = room;
        this.wishes = wishes;
        this.technologies = technologies;
        this.subroutines = subroutines;
        this.announcer = announcer;
        this.called = called;
    }

    /** Calls a destination written as {@code Technology/address}; on the caller's strand. */
    void call(String destination) {
        int slash = destination.indexOf('/');
        String technology = slash < 0 ? destination : destination.substring(0, slash);
        String address = slash < 0 ? "" : destination.substring(slash + 1);
        try {
            Channel channel = technologies.request(technology, CallRequest.to(address).from(pager));
            prepare(channel);
            called.accept(channel);
            channel.start(self -> place(self, address));
        } catch (CallRefused e) {
            LOG.info("{}: can't page {}: {}", caller.name(), destination, e.getMessage());
        }
    }

    private void prepare(Channel channel) {
        channel.executing("AppDial2", "(Outgoing Line)");
        channel.connectedQuietly(pager.caller());
        channel.traits().forwardsLeft(caller.traits().forwardsLeft() - 1);
        channel.publish();
        caller.variables()
                .inheritable()
                .forEach(variable -> channel.setVariable(variable.getKey(), variable.getValue()));
    }

    private Optional<Activity> place(Channel self, String address) {
        if (!wishes.preDial().isEmpty()) {
            subroutines.run(self, wishes.preDial());
            self.executing("AppDial2", "(Outgoing Line)");
        }
        try {
            self.driver().call(self);
        } catch (CallRefused e) {
            LOG.info("{}: can't be paged: {}", self.name(), e.getMessage());
            return Optional.empty();
        }
        self.exchange().publish(new PbxEvent.DialBegan(Optional.of(pager), self.view(), address));
        return Optional.of(this);
    }

    @Override
    public Optional<Activity> run(Channel self) {
        if (!isAnswered(self)) {
            return Optional.empty();
        }
        self.location(new Location(self.context(), "", self.priority()));
        if (!wishes.sound().isEmpty()) {
            announcer.play(self, wishes.sound());
        }
        Departure _ = room.join(self, wishes.speak() ? BridgeHook.NONE : new Listening());
        return Optional.empty();
    }

    private boolean isAnswered(Channel self) {
        while (true) {
            switch (self.await(wishes.until())) {
                case Signal.TimedOut _ -> {
                    self.hangupCause(HangupCause.NO_ANSWER.number());
                    ended(self, DialStatus.NOANSWER, "");
                    return false;
                }
                case Signal.Interrupted _ -> {
                    ended(self, DialStatus.ofCause(self.hangupCause()), "");
                    return false;
                }
                case Frame.Control(var condition) -> {
                    switch (condition) {
                        case ANSWER -> {
                            ended(self, DialStatus.ANSWER, "");
                            return true;
                        }
                        case BUSY -> {
                            ended(self, DialStatus.BUSY, "");
                            return false;
                        }
                        case CONGESTION, INCOMPLETE -> {
                            ended(self, DialStatus.CONGESTION, "");
                            return false;
                        }
                        case RINGING, PROGRESS, PROCEEDING -> progressed(self, condition);
                        case UNHOLD, FLASH -> {
                            // nothing that decides the call
                        }
                    }
                }
                case Frame.Forward(var wished) -> {
                    forwarded(self, wished);
                    return false;
                }
                case Signal _ -> {
                    // nothing that decides the call
                }
            }
        }
    }

    private void progressed(Channel self, Frame.Condition condition) {
        self.exchange()
                .publish(
                        new PbxEvent.DialProgressed(
                                Optional.of(pager), self.view(), condition.name(), ""));
    }

    private void ended(Channel self, DialStatus status, String forward) {
        self.exchange()
                .publish(
                        new PbxEvent.DialEnded(
                                Optional.of(pager), self.view(), status.name(), forward));
    }

    private void forwarded(Channel self, String wished) {
        String destination = Forwarding.destination(self, Optional.of(caller), wished);
        ended(self, DialStatus.CANCEL, destination);
        if (!wishes.forward() || self.traits().forwardsLeft() <= 0) {
            LOG.info("{}: not followed to {}", self.name(), destination);
        } else {
            caller.post(() -> {
                if (!room.isOver()) {
                    call(destination);
                }
            });
        }
    }

    /** Who listens is not heard. */
    private static final class Listening implements BridgeHook {

        @Override
        public Optional<Departure> onFrame(Channel channel, Bridge bridge, Frame frame) {
            return Optional.empty();
        }
    }
}

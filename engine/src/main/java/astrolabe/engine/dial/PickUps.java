package astrolabe.engine.dial;

import astrolabe.engine.channel.Activity;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.event.HangupCause;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.pbx.Outcome;
import java.util.Optional;

/** Puts a channel in the place of one that rings. On the picking channel's strand. */
final class PickUps {

    private static final String APPLICATION = "AppDial";
    private static final String DATA = "(Outgoing Line)";

    private PickUps() {}

    /** Answers the claimed call; the channel talks to its caller then. */
    static Outcome answer(Channel picker, RingingCalls.Call call) {
        Channel ringing = call.channel();
        picker.connected(ringing.snapshot().connected());
        picker.answer();
        ChannelSnapshot answered = picker.view();
        ChannelSnapshot target = ringing.snapshot();
        Location place = picker.location();
        picker.location(new Location(target.context(), target.extension(), target.priority()));
        picker.executing(APPLICATION, DATA);
        picker.publish();
        picker.exchange().publish(new PbxEvent.PickedUp(answered, target));
        boolean _ = picker.join(ringing.ask(self -> leave(self, place)));
        Activity next = call.answeredBy(picker);
        ringing.hangup(HangupCause.ANSWERED_ELSEWHERE.number());
        return new Outcome.HandOver(self -> {
            self.executing(APPLICATION, DATA);
            return Optional.of(next);
        });
    }

    /** The channel that rang changes places with the one that answers, and is done there. */
    private static boolean leave(Channel ringing, Location place) {
        if (ringing.isEnded()) {
            return false;
        }
        ringing.exchange()
                .publish(
                        new PbxEvent.DialplanEnded(
                                ringing.snapshot(), ringing.driver().technologyCause(), place));
        ringing.location(place);
        ringing.executing("", ""); // it enters nothing there
        return true;
    }
}

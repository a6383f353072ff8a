package astrolabe.engine.feature;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PbxEvent;
import java.util.Optional;

/** Lets a party wait with music while its partner is busy with something else. */
final class Hold {

    private Hold() {}

    /** On the strand of whoever puts the other on hold. */
    static void begin(Channel busy, Channel waiting) {
        busy.exchange().publish(new PbxEvent.Held(busy.view(), Optional.empty()));
        music(waiting);
    }

    /** The partner is there again. On its strand. */
    static void end(Channel busy, Channel waiting) {
        silence(waiting);
        isBack(busy);
    }

    /** Says that who was busy is there again. On its strand. */
    static void isBack(Channel busy) {
        busy.exchange().publish(new PbxEvent.Unheld(busy.view()));
    }

    /** Any thread. */
    static void music(Channel waiting) {
        waiting.post(() -> {
            waiting.driver().held(waiting, true);
            waiting.startMusic("");
        });
    }

    /** Any thread. */
    static void silence(Channel waiting) {
        waiting.post(() -> endMusic(waiting));
    }

    /** Ends a party's music before anything else happens to it; on another party's strand. */
    static void silence(Channel asking, Channel waiting) {
        boolean _ =
                asking.join(
                        waiting.ask(self -> {
                            endMusic(self);
                            return true;
                        }));
    }

    private static void endMusic(Channel waiting) {
        if (waiting.isMusicOn()) {
            waiting.driver().held(waiting, false);
            waiting.stopMusic();
        }
    }
}

package astrolabe.engine.sound;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.TestStates;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a channel hear tones while it waits. On the channel's strand. */
public final class ToneRoom {

    private static final Logger LOG = LoggerFactory.getLogger(ToneRoom.class);

    private static final TestStates.Place STARTED =
            new TestStates.Place("channel.c", "indicate_data_internal", 4661);

    private final Indications indications;
    private final TestStates states;

    public ToneRoom(Indications indications, TestStates states) {
        this.indications = indications;
        this.states = states;
    }

    /** Plays a condition's tone into the call. */
    public void sound(Channel channel, String name) {
        if (start(channel, name)) {
            states.reached("RINGING_INBAND", STARTED, "Channel", channel.name());
        }
    }

    /** Starts a tone by its name, or one that is written out. */
    public boolean start(Channel channel, String nameOrTones) {
        Optional<ToneGenerator> tone =
                indications.tone(channel.traits().toneZone(), nameOrTones).map(ToneGenerator::of);
        tone.ifPresent(source -> channel.undertone(Paced.from(channel, source)));
        if (tone.isEmpty()) {
            LOG.warn("{}: there is no tone '{}'", channel.name(), nameOrTones);
        }
        return tone.isPresent();
    }
}

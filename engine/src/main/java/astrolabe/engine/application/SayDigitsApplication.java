package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Spelling;

/** Says digits one by one. */
final class SayDigitsApplication implements Application {

    private final Speaking speaking;

    SayDigitsApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("SayDigits", "pbx_builtins", "Say digits one by one.", "digits")
                .says("With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return speaking.say(channel, Spelling.digits(data));
    }
}

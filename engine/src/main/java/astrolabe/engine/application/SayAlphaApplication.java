package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Spelling;
import astrolabe.engine.speech.Spelling.CaseSaid;

/** Spells a text. */
final class SayAlphaApplication implements Application {

    private final Speaking speaking;

    SayAlphaApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("SayAlpha", "pbx_builtins", "Spell a text.", "string")
                .says("With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return speaking.say(channel, Spelling.characters(data, CaseSaid.NONE));
    }
}

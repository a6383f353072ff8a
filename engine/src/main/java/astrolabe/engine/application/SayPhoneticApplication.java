package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.speech.Spelling;

/** Spells a text with the words of radio operators. */
final class SayPhoneticApplication implements Application {

    private final Speaking speaking;

    SayPhoneticApplication(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SayPhonetic",
                        "pbx_builtins",
                        "Spell a text with the words of radio operators.",
                        "string")
                .says("With SAY_DTMF_INTERRUPT=yes a digit ends it and begins an extension.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return speaking.say(channel, Spelling.phonetic(data));
    }
}

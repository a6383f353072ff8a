package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.PartyId;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.util.Optional;

/** Asks a caller without a number for one. */
final class PrivacyManagerApplication implements Application {

    private static final int USUAL_TRIES = 3;
    private static final int USUAL_LENGTH = 10;

    private final SoundPlayer player;
    private final Question question;
    private final DialledExtension extensions;

    PrivacyManagerApplication(SoundPlayer player, DialledExtension extensions) {
        this.player = player;
        this.question = new Question(player);
        this.extensions = extensions;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "PrivacyManager",
                        "app_privacy",
                        "Ask a caller whose number is not known for it.",
                        "[maxretries]",
                        "[minlength]",
                        "[options]",
                        "[context]")
                .says(
                        "The caller has 3 tries, unless maxretries says otherwise, at a number of at least 10 digits, unless"
                                + " minlength does; with a context, it has to be an extension there. What was dialled"
                                + " is the caller's number from then on. PRIVACYMGRSTATUS is SUCCESS or FAIL."
                                + " There are no options.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        if (!channel.caller().number().isEmpty()) {
            return ends(channel, true);
        }
        Arguments arguments = Arguments.of(data);
        int tries = (int) Texts.number(arguments.at(0)).orElse(USUAL_TRIES);
        int length = (int) Texts.number(arguments.at(1)).orElse(USUAL_LENGTH);
        if (!Answering.answer(channel)) {
            return ends(channel, false);
        }
        Playing _ = player.play(channel, "privacy-unident");
        for (int i = 0; i < Math.max(1, tries) && !channel.isInterrupted(); i++) {
            Optional<String> number = question.ask(channel, "privacy-prompt", Question.MOST_DIGITS);
            if (number.isPresent()
                    && isNumber(channel, number.get(), length, arguments.at(3).strip())) {
                Playing _ = player.play(channel, "privacy-thankyou");
                channel.caller(PartyId.of(number.get(), "Privacy Manager"));
                return ends(channel, true);
            }
            if (number.isPresent()) {
                Playing _ = player.play(channel, "privacy-incorrect");
            }
        }
        return ends(channel, false);
    }

    private boolean isNumber(Channel channel, String digits, int length, String context) {
        return digits.length() >= length
                && !digits.isEmpty()
                && (context.isEmpty() || extensions.exists(channel, context, digits));
    }

    private static Outcome ends(Channel channel, boolean succeeded) {
        channel.setVariable("PRIVACYMGRSTATUS", succeeded ? "SUCCESS" : "FAIL");
        return Outcome.unless(channel.isInterrupted());
    }
}

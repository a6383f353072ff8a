package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.expression.Options;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.sound.Playing;
import astrolabe.engine.sound.SoundPlayer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets only those go on who know a password. */
final class AuthenticateApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticateApplication.class);

    private static final int TRIES = 3;

    private final SoundPlayer player;
    private final Question question;
    private final AstDb database;

    AuthenticateApplication(SoundPlayer player, AstDb database) {
        this.player = player;
        this.question = new Question(player);
        this.database = database;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "Authenticate",
                        "app_authenticate",
                        "Ask for a password, and end the call of who does not know it.",
                        "password",
                        "[options]",
                        "[maxdigits]",
                        "[prompt[&prompt2[&...]]]")
                .says(
                        "The caller has three tries; # ends the password, or maxdigits do. A password that begins with a"
                                + " slash is a file with a password in each line. The call is answered first.")
                .option("a", "The password becomes the account code.")
                .option(
                        "d",
                        "The password is a slash and a family of the database, whose keys are the passwords.")
                .option(
                        "m",
                        "The lines of the file are an account code, a colon and the password's MD5 in hex; the code becomes"
                                + " that of the call.")
                .option("r", "With d: take the key that fits out of the database.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: Authenticate needs a password", channel.name());
            return Outcome.HANGUP;
        }
        if (!Answering.answer(channel)) {
            return Outcome.HANGUP;
        }
        Options options =
                Options.parse(
                        arguments.at(1),
                        "admr",
                        problem -> LOG.warn("{}: Authenticate: {}", channel.name(), problem));
        Passwords passwords = Passwords.of(arguments.at(0), options, database);
        int most = (int) Texts.number(arguments.at(2)).orElse(0);
        String prompt = arguments.has(3) ? arguments.at(3) : "agent-pass";
        for (int i = 0; i < TRIES; i++) {
            Optional<String> entered =
                    question.ask(
                            channel,
                            i == 0 ? prompt : "auth-incorrect",
                            most > 0 ? most : Question.MOST_DIGITS);
            if (entered.isEmpty()) {
                return Outcome.HANGUP;
            }
            Optional<String> account = passwords.accountOf(channel, entered.get());
            if (account.isPresent()) {
                return welcome(channel, account.get(), options);
            }
        }
        Playing _ = player.play(channel, "vm-goodbye");
        return Outcome.HANGUP;
    }

    private Outcome welcome(Channel channel, String account, Options options) {
        if (options.has('a') || options.has('m')) {
            channel.account(account);
        }
        Playing _ = player.play(channel, "auth-thankyou");
        return Outcome.unless(channel.isInterrupted());
    }
}

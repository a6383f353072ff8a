package astrolabe.engine.dial;

import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.database.AstDb;
import astrolabe.engine.expression.Arguments;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Steps;
import astrolabe.engine.pbx.Technologies;
import astrolabe.engine.sound.SoundPlayer;
import astrolabe.engine.sound.ToneRoom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one or several parties and joins the caller with the one that answers. */
public final class DialApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(DialApplication.class);

    private static final List<String> RESETS =
            List.of(
                    "DIALSTATUS",
                    "DIALEDPEERNUMBER",
                    "DIALEDPEERNAME",
                    "ANSWEREDTIME",
                    "ANSWEREDTIME_MS",
                    "DIALEDTIME",
                    "DIALEDTIME_MS",
                    "RINGTIME",
                    "RINGTIME_MS",
                    "PROGRESSTIME",
                    "PROGRESSTIME_MS");

    private final Technologies technologies;
    private final Subroutines subroutines;
    private final Talks talks;
    private final SoundPlayer player;
    private final ToneRoom tones;
    private final PrivacyList privacy;
    private final CallFeatures features;
    private final RingingCalls ringing;

    /**
     * @param announcer plays the sounds of options A and L
     * @param features what a party may do during the call with its keypad
     * @param player asks the called of options P and p
     * @param tones plays the tone of option r
     * @param database keeps what the called decided
     * @param ringing where others find the calls that they may pick up
     */
    public DialApplication(
            Technologies technologies,
            Bridges bridges,
            Steps steps,
            Announcer announcer,
            CallFeatures features,
            SoundPlayer player,
            ToneRoom tones,
            AstDb database,
            RingingCalls ringing) {
        this.features = features;
        this.ringing = ringing;
        this.player = player;
        this.tones = tones;
        this.privacy = new PrivacyList(database);
        this.technologies = technologies;
        this.subroutines = new Subroutines(steps);
        this.talks = new Talks(bridges, subroutines, announcer, features);
    }

    @Override
    public ApplicationSpec spec() {
        return DialText.spec();
    }

    @Override
    public Outcome run(Channel caller, String data) {
        RESETS.forEach(name -> caller.setVariable(name, ""));
        Arguments arguments = Arguments.of(data);
        if (!arguments.has(0)) {
            LOG.warn("{}: Dial needs somebody to call, as Technology/Resource", caller.name());
            caller.setVariable("DIALSTATUS", DialStatus.INVALIDARGS.name());
            return Outcome.NEXT;
        }
        DialOptions options =
                DialOptions.parse(
                        caller,
                        arguments.at(1),
                        arguments.at(2),
                        features.disconnectCode(caller),
                        problem -> LOG.warn("{}: Dial: {}", caller.name(), problem));
        if (options.has('C')) {
            caller.exchange().restartRecord(caller);
        }
        if (caller.traits().forwardsLeft() <= 0) {
            LOG.warn("{}: the call was dialled on too often, it goes round", caller.name());
            caller.setVariable("DIALSTATUS", DialStatus.BUSY.name());
            return Outcome.HANGUP;
        }
        return switch (Screening.need(caller, options, player, privacy)) {
            case Screening.Need.Refused(var status) -> {
                caller.setVariable("DIALSTATUS", status.name());
                yield Outcome.unless(caller.isInterrupted());
            }
            case Screening.Need.None _ -> dial(caller, arguments, options, Optional.empty());
            case Screening.Need.Ask(var screening) ->
                    dial(caller, arguments, options, Optional.of(screening));
        };
    }

    private Outcome dial(
            Channel caller,
            Arguments arguments,
            DialOptions options,
            Optional<Screening> screening) {
        options.text('B').ifPresent(text -> subroutines.run(caller, text));
        Dialing dialing = new Dialing(caller, options, technologies, subroutines, tones, ringing);
        for (String destination : arguments.at(0).split("&")) {
            if (!destination.isBlank()) {
                dialing.call(destination.strip());
            }
        }
        DialStatus status = dialing.waitForAnswer();
        Optional<Dialing.Callee> winner = dialing.winner();
        if (winner.isPresent()) {
            dialing.cancelLosers();
            return talks.talk(caller, dialing, winner.get(), options, screening);
        }
        caller.setVariable("DIALSTATUS", status.name());
        if (caller.isInterrupted()) {
            return Outcome.HANGUP;
        }
        return dialing.exit().<Outcome>map(Outcome.Jump::new).orElse(Outcome.NEXT);
    }
}

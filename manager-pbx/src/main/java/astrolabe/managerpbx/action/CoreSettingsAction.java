package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.REPORTING;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.manager.Action;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.managerpbx.program.ServerFacts;
import java.util.Locale;

/** Tells the program's version and limits. */
final class CoreSettingsAction implements Action {

    private final ServerFacts facts;

    CoreSettingsAction(ServerFacts facts) {
        this.facts = facts;
    }

    @Override
    public Spec spec() {
        return Spec.named("CoreSettings")
                .since("1.6.0")
                .anyOf(SYSTEM, REPORTING)
                .says(
                        "Tell the program's version, limits and main settings.",
                        "Limits of 0 mean that there is none.");
    }

    @Override
    public Reply handle(Request request) {
        return Reply.success()
                .with("AMIversion", facts.version().manager())
                .with("AsteriskVersion", facts.version().text())
                .with("SystemName", facts.systemName())
                .with("CoreMaxCalls", facts.limits().calls())
                .with("CoreMaxLoadAvg", String.format(Locale.ROOT, "%f", facts.limits().load()))
                .with("CoreRunUser", facts.owner().user())
                .with("CoreRunGroup", facts.owner().group())
                .with("CoreMaxFilehandles", facts.limits().openFiles())
                .with("CoreRealTimeEnabled", yesOrNo(facts.subsystems().realtime()))
                .with("CoreCDRenabled", yesOrNo(facts.subsystems().cdr()))
                .with("CoreHTTPenabled", yesOrNo(facts.subsystems().http()))
                .with("SoundsSearchCustomDir", yesOrNo(facts.subsystems().customSounds()));
    }

    private static String yesOrNo(boolean enabled) {
        return enabled ? "Yes" : "No";
    }
}

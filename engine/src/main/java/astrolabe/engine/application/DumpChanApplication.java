package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows all that is known of the channel. */
final class DumpChanApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "DumpChan",
                        "app_dumpchan",
                        "Show the channel and its variables on the console.",
                        "[level]")
                .says(
                        "The level, 0 when it is left out, says how talkative a console must be to show it.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        VerboseLog.say(channel, (int) Texts.number(data).orElse(0), dump(channel));
        return Outcome.NEXT;
    }

    private static String dump(Channel channel) {
        StringBuilder text = new StringBuilder("the channel and its variables\n");
        details(channel.view()).forEach((name, value) -> line(text, name, value));
        text.append("Variables:\n");
        channel.variables().all().forEach((name, value) -> line(text, name, value));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-22s %s%n".formatted(name + ":", value));
    }

    private static Map<String, String> details(ChannelSnapshot channel) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Name", channel.name());
        details.put("Type", channel.technology());
        details.put("UniqueID", channel.uniqueId());
        details.put("LinkedID", channel.linkedId());
        details.put("State", channel.state().label());
        details.put("CallerIDNum", channel.caller().number());
        details.put("CallerIDName", channel.caller().name());
        details.put("ConnectedLineIDNum", channel.connected().number());
        details.put("ConnectedLineIDName", channel.connected().name());
        details.put("DNIDDigits", channel.dialedNumber());
        details.put("Language", channel.language());
        details.put("AccountCode", channel.account());
        details.put("Context", channel.context());
        details.put("Extension", channel.extension());
        details.put("Priority", Integer.toString(channel.priority()));
        details.put("Application", channel.application());
        details.put("Data", channel.data());
        details.put("BridgeID", channel.bridge());
        details.put("MusicClass", channel.musicClass());
        details.put("CallGroup", Long.toString(channel.callGroup()));
        details.put("PickupGroup", Long.toString(channel.pickupGroup()));
        details.put("Created", channel.created().toString());
        details.put("Answered", channel.isAnswered() ? channel.answered().toString() : "no");
        return details;
    }
}

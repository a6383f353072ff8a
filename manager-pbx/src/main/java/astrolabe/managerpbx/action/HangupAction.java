package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;
import static astrolabe.manager.Privilege.SYSTEM;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.Action;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Ends one channel, or all whose name fits a pattern. */
final class HangupAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required(
                    "Channel", "The channel's name, or a regular expression between slashes.");
    private static final Param<Integer> CAUSE =
            Param.parsed(
                            "Cause",
                            "",
                            HangupAction::cause,
                            "The cause as a number of Q.850, 1 to 127.")
                    .integer();

    private final Channels channels;

    HangupAction(Pbx pbx) {
        this.channels = pbx.exchange().channels();
    }

    @Override
    public Spec spec() {
        return Spec.named("Hangup")
                .since("0.2.0")
                .anyOf(SYSTEM, CALL)
                .says(
                        "Hang up a channel.",
                        "With a regular expression, every channel whose name it finds is hung up and listed.")
                .params(CHANNEL, CAUSE)
                .whenMissing("No channel specified");
    }

    /** A cause that is no number of that range counts as none. */
    private static int cause(String text) {
        try {
            int cause = Integer.parseInt(text.strip());
            return cause < 0 || cause > 127 ? 0 : cause;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public Reply handle(Request request) {
        String wanted = request.get(CHANNEL);
        int cause = request.get(CAUSE);
        if (wanted.startsWith("/")) {
            return hangUpMatching(wanted, cause);
        }
        Optional<Channel> channel = channels.find(wanted);
        if (channel.isEmpty()) {
            return Reply.failure("No such channel");
        }
        channel.get().hangup(cause);
        return Reply.success("Channel Hungup");
    }

    private Reply hangUpMatching(String wanted, int cause) {
        if (wanted.length() < 2 || !wanted.endsWith("/")) {
            return Reply.failure("Regex format invalid, Channel param should be /regex/");
        }
        String expression = wanted.substring(1, wanted.length() - 1);
        Pattern pattern;
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException _) {
            return Reply.failure("Regex compile failed on: " + wanted);
        }
        Reply.ListReply list = Reply.list("Channels hung up will follow");
        for (Channel channel : channels.all()) {
            if (pattern.matcher(channel.name()).find()) {
                channel.hangup(cause);
                list.item("ChannelHungup").field("Channel", channel.name()).actionId();
            }
        }
        return list.complete("ChannelsHungupListComplete");
    }
}

package astrolabe.managerpbx.event;

import astrolabe.engine.event.BridgeSnapshot;
import astrolabe.engine.event.ChannelSnapshot;
import astrolabe.manager.Fields;
import java.util.Map;

/** The blocks of fields that describe a channel or a bridge, the same in every event and list. */
public final class Blocks {

    private static final String UNKNOWN = "<unknown>";

    private Blocks() {}

    /** The fields of a channel. */
    public static void channel(Fields out, ChannelSnapshot channel) {
        channel(out, "", channel);
    }

    /** The fields of a channel, each name with a prefix. */
    public static void channel(Fields out, String prefix, ChannelSnapshot channel) {
        Names names = Names.of(prefix);
        out.field(names.channel(), channel.name());
        out.field(names.state(), channel.state().number());
        out.field(names.stateText(), channel.state().label());
        out.field(names.callerNumber(), known(channel.caller().number()));
        out.field(names.callerName(), escaped(known(channel.caller().name())));
        out.field(names.connectedNumber(), known(channel.connected().number()));
        out.field(names.connectedName(), escaped(known(channel.connected().name())));
        out.field(names.language(), channel.language());
        out.field(names.account(), channel.account());
        out.field(names.context(), channel.context());
        out.field(names.extension(), channel.extension());
        out.field(names.priority(), channel.priority());
        out.field(names.uniqueId(), channel.uniqueId());
        out.field(names.linkedId(), channel.linkedId());
        for (Map.Entry<String, String> variable : channel.reported().entrySet()) {
            out.field(names.variable(), variable.getKey() + "=" + escaped(variable.getValue()));
        }
    }

    /** The fields of a bridge. */
    public static void bridge(Fields out, BridgeSnapshot bridge) {
        bridge(out, "", bridge);
    }

    /** The fields of a bridge, each name with a prefix. */
    public static void bridge(Fields out, String prefix, BridgeSnapshot bridge) {
        out.field(prefix + "BridgeUniqueid", bridge.id());
        out.field(prefix + "BridgeType", bridge.type());
        out.field(prefix + "BridgeTechnology", bridge.technology());
        out.field(prefix + "BridgeCreator", known(bridge.creator()));
        out.field(prefix + "BridgeName", known(bridge.name()));
        out.field(prefix + "BridgeNumChannels", bridge.size());
        out.field(prefix + "BridgeVideoSourceMode", "none");
    }

    /** What clients read where nothing is known. */
    public static String known(String text) {
        return text.isEmpty() ? UNKNOWN : text;
    }

    /** Line ends, quotes and backslashes as C writes them, so that a value stays on its line. */
    public static String escaped(String text) {
        if (!needsEscape(text)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = "\u0007\b\f\n\r\t\u000b\\'\"?".indexOf(c);
            if (known < 0) {
                escaped.append(c);
            } else {
                escaped.append('\\').append("abfnrtv\\'\"?".charAt(known));
            }
        }
        return escaped.toString();
    }

    private static boolean needsEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\\' || c == '"' || c == '\'' || c == '?') {
                return true;
            }
        }
        return false;
    }

    /** The names of a channel's fields with one prefix, made once. */
    private record Names(
            String channel,
            String state,
            String stateText,
            String callerNumber,
            String callerName,
            String connectedNumber,
            String connectedName,
            String language,
            String account,
            String context,
            String extension,
            String priority,
            String uniqueId,
            String linkedId,
            String variable) {

        private static final Names PLAIN = make("");
        private static final Names DEST = make("Dest");
        private static final Names LOCAL_ONE = make("LocalOne");
        private static final Names LOCAL_TWO = make("LocalTwo");

        static Names of(String prefix) {
            return switch (prefix) {
                case "" -> PLAIN;
                case "Dest" -> DEST;
                case "LocalOne" -> LOCAL_ONE;
                case "LocalTwo" -> LOCAL_TWO;
                default -> make(prefix);
            };
        }

        private static Names make(String prefix) {
            return new Names(
                    prefix + "Channel",
                    prefix + "ChannelState",
                    prefix + "ChannelStateDesc",
                    prefix + "CallerIDNum",
                    prefix + "CallerIDName",
                    prefix + "ConnectedLineNum",
                    prefix + "ConnectedLineName",
                    prefix + "Language",
                    prefix + "AccountCode",
                    prefix + "Context",
                    prefix + "Exten",
                    prefix + "Priority",
                    prefix + "Uniqueid",
                    prefix + "Linkedid",
                    prefix + "ChanVariable");
        }
    }
}

package astrolabe.manager;

import java.util.List;

/**
 * The fields that a declaration names as one block: {@code (channel)}, {@code (Dest channel)},
 * {@code (bridge)}.
 */
final class SnapshotFields {

    private static final List<String> CHANNEL =
            List.of(
                    "Channel",
                    "ChannelState",
                    "ChannelStateDesc",
                    "CallerIDNum",
                    "CallerIDName",
                    "ConnectedLineNum",
                    "ConnectedLineName",
                    "Language",
                    "AccountCode",
                    "Context",
                    "Exten",
                    "Priority",
                    "Uniqueid",
                    "Linkedid");
    private static final List<String> BRIDGE =
            List.of(
                    "BridgeUniqueid",
                    "BridgeType",
                    "BridgeTechnology",
                    "BridgeCreator",
                    "BridgeName",
                    "BridgeNumChannels",
                    "BridgeVideoSourceMode");

    private SnapshotFields() {}

    /** The names behind a declared one; a plain field is itself. */
    static List<String> of(String declared) {
        if (!declared.startsWith("(") || !declared.endsWith(")")) {
            return List.of(declared);
        }
        String inner = declared.substring(1, declared.length() - 1);
        int blank = inner.lastIndexOf(' ');
        String prefix = blank < 0 ? "" : inner.substring(0, blank);
        List<String> names = inner.endsWith("bridge") ? BRIDGE : CHANNEL;
        return names.stream().map(name -> prefix + name).toList();
    }
}

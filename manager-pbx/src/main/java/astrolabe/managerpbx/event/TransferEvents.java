package astrolabe.managerpbx.event;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.event.PbxEvent;
import astrolabe.manager.EventType;
import astrolabe.manager.EventWriter;
import astrolabe.manager.Fields;
import java.util.List;

/** The events of transfers. */
final class TransferEvents {

    private static final EventType BLIND =
            EventType.of("BlindTransfer", CALL, "A party sent the one it talked to elsewhere.")
                    .with("Result", "Success, Fail, Invalid or Not Permitted.")
                    .with("(Transferer channel)", "Who sent.")
                    .with("(Transferee channel)", "Who was sent; missing when there was nobody.")
                    .with("(bridge)", "Where they talked; missing when they did not.")
                    .with("IsExternal", "Yes when somebody outside the call wanted it.")
                    .with("Context", "Where the transferee goes.")
                    .with("Extension", "At this extension.");
    private static final EventType ATTENDED =
            EventType.of(
                            "AttendedTransfer",
                            CALL,
                            "A party brought two together whom it had talked to.")
                    .with("Result", "Success, Fail, Invalid or Not Permitted.")
                    .with("(OrigTransferer channel)", "The transferer as the first knew it.")
                    .with("(Orig bridge)", "Where the transferer talked to the first.")
                    .with("(SecondTransferer channel)", "The transferer as the second knew it.")
                    .with("(Second bridge)", "Where the transferer talked to the second.")
                    .with("(Transferee channel)", "The first.")
                    .with("(TransferTarget channel)", "The second.")
                    .with("IsExternal", "Yes when somebody outside the call wanted it.")
                    .with("DestType", "Bridge, Threeway or Fail.")
                    .with("DestBridgeUniqueid", "The bridge that they talk in now.")
                    .with("DestTransfererChannel", "The transferer that stays with them.");

    private TransferEvents() {}

    static List<EventType> types() {
        return List.of(BLIND, ATTENDED);
    }

    static void blind(EventWriter out, PbxEvent.BlindTransferred event) {
        Fields fields = out.begin(BLIND);
        Fields _ = fields.field("Result", event.result().word());
        Blocks.channel(fields, "Transferer", event.transferer());
        event.transferee().ifPresent(channel -> Blocks.channel(fields, "Transferee", channel));
        event.bridge().ifPresent(bridge -> Blocks.bridge(fields, bridge));
        Fields _ =
                fields.field("IsExternal", event.external() ? "Yes" : "No")
                        .field("Context", event.place().context())
                        .field("Extension", event.place().extension());
        out.end();
    }

    static void attended(EventWriter out, PbxEvent.AttendedTransferred event) {
        Fields fields = out.begin(ATTENDED);
        Fields _ = fields.field("Result", event.result().word());
        Blocks.channel(fields, "OrigTransferer", event.transferer());
        Blocks.bridge(fields, "Orig", event.bridge());
        Blocks.channel(fields, "SecondTransferer", event.second());
        Blocks.bridge(fields, "Second", event.secondBridge());
        Blocks.channel(fields, "Transferee", event.transferee());
        Blocks.channel(fields, "TransferTarget", event.target());
        Fields _ = fields.field("IsExternal", "No");
        switch (event.result()) {
            case SUCCESS -> {
                String type = event.threeway() ? "Threeway" : "Bridge";
                Fields _ =
                        fields.field("DestType", type)
                                .field("DestBridgeUniqueid", event.bridge().id());
                if (event.threeway()) {
                    Fields _ = fields.field("DestTransfererChannel", event.transferer().name());
                }
            }
            case FAIL, INVALID, NOT_PERMITTED -> {
                Fields _ = fields.field("DestType", "Fail");
            }
        }
        out.end();
    }
}

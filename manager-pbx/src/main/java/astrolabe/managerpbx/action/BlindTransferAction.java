package astrolabe.managerpbx.action;

import static astrolabe.manager.Privilege.CALL;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.TransferResult;
import astrolabe.manager.Action;
import astrolabe.manager.BadParameter;
import astrolabe.manager.Param;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;

/** Sends whoever talks to a channel's party elsewhere in the dialplan. */
final class BlindTransferAction implements Action {

    private static final Param<String> CHANNEL =
            Param.required("Channel", "The channel whose party transfers.")
                    .whenMissing("No channel specified");
    private static final Param<String> EXTEN =
            Param.required("Exten", "The extension to transfer to.")
                    .whenMissing("No extension specified");
    private static final Param<String> CONTEXT =
            Param.optional("Context", "Where the extension is; usually that of the channel.");

    private final Pbx pbx;

    BlindTransferAction(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.named("BlindTransfer")
                .since("12.0.0")
                .anyOf(CALL)
                .says(
                        "Transfer the party that a channel talks to.",
                        "The other party goes on there and the channel's call ends. Whether the extension exists shows only when the other party gets there.")
                .params(CHANNEL, CONTEXT, EXTEN);
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        Channel channel =
                pbx.exchange()
                        .channels()
                        .find(request.get(CHANNEL))
                        .orElseThrow(() -> new BadParameter("Channel specified does not exist"));
        TransferResult result =
                pbx.exchange()
                        .scheduler()
                        .await(
                                pbx.features()
                                        .blindTransfers()
                                        .transfer(
                                                channel, request.get(CONTEXT), request.get(EXTEN)));
        return switch (result) {
            case SUCCESS -> Reply.success("Transfer succeeded");
            case FAIL -> Reply.failure("Transfer failed");
            case INVALID -> Reply.failure("Transfer invalid");
            case NOT_PERMITTED -> Reply.failure("Transfer not permitted");
        };
    }
}

package astrolabe.engine.feature;

import astrolabe.engine.bridge.Bridge;
import astrolabe.engine.bridge.BridgeKind;
import astrolabe.engine.bridge.Bridges;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.event.TransferResult;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends the partner of a party elsewhere in the dialplan. Thread-safe. */
public final class BlindTransfers {

    private final Bridges bridges;

    BlindTransfers(Bridges bridges) {
        this.bridges = bridges;
    }

    /**
     * Transfers on behalf of somebody outside the call; whether the place exists shows only when
     * the transferred party gets there. Any thread.
     *
     * @param context empty for the one that the transferer is in
     */
    public CompletableFuture<TransferResult> transfer(
            Channel transferer, String context, String extension) {
        return transferer.ask(self -> {
            String chosen = context.isEmpty() ? self.context() : context;
            return transfer(self, new Location(chosen, extension, 1), true);
        });
    }

    /** On the transferer's strand. */
    TransferResult transfer(Channel transferer, Location place, boolean external) {
        Optional<Bridge> bridge = transferer.seat().flatMap(seat -> bridges.find(seat.bridgeId()));
        Optional<Channel> transferee = bridge.flatMap(one -> one.partner(transferer));
        TransferResult result = judge(bridge, transferee);
        if (result == TransferResult.SUCCESS) {
            send(transferer, transferee.orElseThrow(), bridge.orElseThrow(), place, external);
        } else {
            tell(result, transferer, transferee, bridge, place, external);
        }
        return result;
    }

    private static TransferResult judge(Optional<Bridge> bridge, Optional<Channel> transferee) {
        if (bridge.filter(one -> one.kind() == BridgeKind.PARKING).isPresent()) {
            return TransferResult.NOT_PERMITTED;
        }
        return transferee.isPresent() ? TransferResult.SUCCESS : TransferResult.INVALID;
    }

    /** The transferer leaves as anybody does whose partner left. */
    private static void send(
            Channel transferer,
            Channel transferee,
            Bridge bridge,
            Location place,
            boolean external) {
        Hold.isBack(transferer);
        transferee.setVariable("BLINDTRANSFER", transferer.name());
        transferer.setVariable("BLINDTRANSFER", transferee.name());
        tell(
                TransferResult.SUCCESS,
                transferer,
                Optional.of(transferee),
                Optional.of(bridge),
                place,
                external);
        Hold.silence(transferee);
        transferee.redirect(place);
    }

    private static void tell(
            TransferResult result,
            Channel transferer,
            Optional<Channel> transferee,
            Optional<Bridge> bridge,
            Location place,
            boolean external) {
        transferer
                .exchange()
                .publish(
                        new PbxEvent.BlindTransferred(
                                result,
                                transferer.snapshot(),
                                transferee.map(Channel::snapshot),
                                bridge.map(Bridge::snapshot),
                                external,
                                place));
    }
}

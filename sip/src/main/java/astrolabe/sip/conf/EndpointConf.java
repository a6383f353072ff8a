package astrolabe.sip.conf;

import astrolabe.engine.event.PartyId;
import astrolabe.sip.sdp.Codec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A phone, a trunk: somebody who calls and is called.
 *
 * @param context where in the dialplan its calls begin
 * @param codecs the preferred one first
 * @param aors names under which it can be reached
 * @param auths what it must show; nothing when it is believed
 * @param outboundAuths what we show it
 * @param caller who it is on the line; unknown parts are taken from what it says
 * @param rewritesContact whether its real address counts instead of the one that it says
 * @param symmetricRtp whether its audio goes where its audio comes from
 * @param session how long its sessions last without a word, where timers are on
 * @param busyAt with so many calls it is busy; never when zero
 * @param variables set on each channel of it
 */
public record EndpointConf(
        String name,
        Optional<String> transport,
        String context,
        List<Codec> codecs,
        List<String> aors,
        List<String> auths,
        List<String> outboundAuths,
        PartyId caller,
        DtmfMode dtmf,
        boolean trustsIdentity,
        boolean rewritesContact,
        boolean symmetricRtp,
        String fromUser,
        String fromDomain,
        Optional<String> outboundProxy,
        Optional<Duration> session,
        String language,
        String account,
        String musicClass,
        int busyAt,
        Map<String, String> variables) {

    /** How pressed keys travel. */
    public enum DtmfMode {
        RFC4733,
        INFO,
        INBAND,
        AUTO,
        AUTO_INFO;

        /** Whether they travel as packets of their own beside the audio. */
        public boolean isOutOfBand() {
            return this == RFC4733 || this == AUTO || this == AUTO_INFO;
        }
    }
}

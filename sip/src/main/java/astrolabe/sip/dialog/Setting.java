package astrolabe.sip.dialog;

import astrolabe.sip.message.NameAddr;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipResponse;
import astrolabe.sip.message.Uri;
import astrolabe.sip.transaction.Transactions;
import astrolabe.sip.transport.Flow;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a call finds around it.
 *
 * @param dialogs where its dialogs are known
 * @param ways the way to a peer, where its address needs no asking for; the way that the call was
 *     set up on is gone otherwise
 * @param contacts our Contact on a way
 * @param credentials a request with what a challenge asks for; nothing when we have nothing to show
 * @param program what we call ourselves
 */
public record Setting(
        Transactions transactions,
        Dialogs dialogs,
        Function<Uri, Optional<Flow>> ways,
        Function<Flow, NameAddr> contacts,
        BiFunction<SipRequest, SipResponse, Optional<SipRequest>> credentials,
        String program) {}

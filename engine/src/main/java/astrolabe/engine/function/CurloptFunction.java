package astrolabe.engine.function;

import astrolabe.engine.channel.Attachments;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.util.Optional;

/** How CURL fetches pages. */
final class CurloptFunction implements DialplanFunction {

    private static final Attachments.Key<CurlOptions> KEY =
            new Attachments.Key<>(CurlOptions.class);

    private final CurlOptions usual = new CurlOptions();

    @Override
    public FunctionSpec spec() {
        return FunctionSpec.of("CURLOPT", "func_curl", "How CURL fetches pages.", "key")
                .says(
                        "Set in a call it holds there, outside of one for all calls. Keys are conntimeout and httptimeout in seconds, followlocation and maxredirs, useragent, referer, cookie, userpwd as user:password, httpheader for one more header line, header to have those of the answer as well, proxy and proxyport, failurecodes for answers that count as none, joined by commas.")
                .danger(Danger.ALL);
    }

    @Override
    public String read(Optional<Channel> channel, String arguments) throws FunctionFailed {
        return of(channel).text(arguments);
    }

    @Override
    public void write(Optional<Channel> channel, String arguments, String value)
            throws FunctionFailed {
        CurlOptions options =
                channel.map(call -> call.attachments().of(KEY, usual::ofCall)).orElse(usual);
        options.set(arguments, value);
    }

    /** Those in force for a call. On its strand. */
    CurlOptions of(Optional<Channel> channel) {
        return channel.flatMap(call -> call.attachments().find(KEY)).orElse(usual);
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Sends the caller what comes from the caller, stream by stream. */
final class StreamEchoApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "StreamEcho",
                        "app_stream_echo",
                        "Send each stream of the call back to where it comes from.",
                        "[num]",
                        "[type]")
                .says(
                        "The calls of this engine have one stream, of audio, whatever number and type are asked for. The"
                                + " digit # ends it, and the call goes on.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return Answering.answer(channel) ? EchoApplication.echo(channel) : Outcome.HANGUP;
    }
}

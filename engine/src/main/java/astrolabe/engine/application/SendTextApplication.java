package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a text to the far end. */
final class SendTextApplication implements Application {

    private static final Logger LOG = LoggerFactory.getLogger(SendTextApplication.class);

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "SendText", "app_sendtext", "Send a text to the far end.", "[text]")
                .says(
                        "Without a text, the variable SENDTEXT_BODY is sent. SENDTEXTSTATUS is SUCCESS, or FAILURE when"
                                + " there is nothing to send.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        String text = data.isEmpty() ? channel.variable("SENDTEXT_BODY").orElse("") : data;
        if (text.isEmpty()) {
            LOG.warn("{}: SendText has nothing to send", channel.name());
            channel.setVariable("SENDTEXTSTATUS", "FAILURE");
            return Outcome.NEXT;
        }
        channel.write(new Frame.Text(text));
        channel.setVariable("SENDTEXTSTATUS", "SUCCESS");
        return Outcome.NEXT;
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Presses the hook switch of the line for a moment. */
final class FlashApplication implements Application {

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of("Flash", "app_flash", "Send a hook flash to the far end.")
                .says(
                        "What that means is for the far end to say; a technology without it ignores it.");
    }

    @Override
    public Outcome run(Channel channel, String data) {
        channel.write(new Frame.Control(Frame.Condition.FLASH));
        return Outcome.NEXT;
    }
}

package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.manager.ConsoleOutput;

/** The lines that tell how many calls there are. */
final class CallCounts {

    private CallCounts() {}

    /** How many channels run the dialplan. */
    static long active(Channels channels) {
        return channels.all().stream().filter(Channel::runsDialplan).count();
    }

    static void print(Channels channels, int limit, ConsoleOutput out) {
        long active = active(channels);
        if (limit > 0) {
            out.linef(
                    "%d of %d max active call%s (%5.2f%% of capacity)",
                    active, limit, active == 1 ? "" : "s", 100.0 * active / limit);
        } else {
            out.line(Texts.count(active, "active call"));
        }
        out.line(Texts.count(channels.processed(), "call") + " processed");
    }
}

package astrolabe.engine.application;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.ApplicationSpec;
import astrolabe.engine.pbx.Outcome;

/** Runs a command of the system's shell. */
final class SystemApplication implements Application {

    private final SystemCommands commands;

    SystemApplication(SystemCommands commands) {
        this.commands = commands;
    }

    @Override
    public ApplicationSpec spec() {
        return ApplicationSpec.of(
                        "System", "app_system", "Run a command of the system's shell.", "command")
                .says(
                        "The call waits for its end, and ends where it can't be run. SYSTEMSTATUS is SUCCESS, APPERROR"
                                + " where it ended with a code other than 0, or FAILURE. Whoever can set the command"
                                + " can do everything the program can.")
                .onlyWithSystemRights();
    }

    @Override
    public Outcome run(Channel channel, String data) {
        return commands.run(channel, data, Outcome.HANGUP);
    }
}

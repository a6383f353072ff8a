package astrolabe.launcher;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.Setting;
import astrolabe.conf.Truth;
import astrolabe.console.CheckPermissionsCommand;
import astrolabe.console.CommandSet;
import astrolabe.console.Commands;
import astrolabe.console.Completion;
import astrolabe.console.Permissions;
import astrolabe.console.ReloadPermissionsCommand;
import astrolabe.console.ShowPermissionsCommand;
import astrolabe.console.control.Identity;
import astrolabe.console.control.LogFeed;
import astrolabe.console.control.RemoteConsoleServer;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import astrolabe.managerpbx.program.ReloadStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console: its commands with their short names, who may run them, and the socket that remote
 * consoles come to. Thread-safe.
 */
final class ConsolePart implements Commands {

    private static final Logger LOG = LoggerFactory.getLogger(ConsolePart.class);
    private static final String PERMISSIONS = "cli_permissions.conf";

    private final AsteriskConf asterisk;
    private final Configuration configuration;
    private final Reloads reloads;
    private final Loudness loudness;
    private final List<ConsoleCommand> commands;
    private volatile CommandSet set;
    private volatile Permissions permissions;

    /**
     * Reads short names and permissions.
     *
     * @param commands those of the other parts
     * @param loudness the level of the program's own terminal
     */
    ConsolePart(
            AsteriskConf asterisk,
            Configuration configuration,
            List<ConsoleCommand> commands,
            Loudness loudness,
            Problems problems) {
        this.asterisk = asterisk;
        this.configuration = configuration;
        this.loudness = loudness;
        reloads = new Reloads(configuration);
        permissions = ConsolePermissions.read(configuration.read(PERMISSIONS, problems), problems);
        List<ConsoleCommand> all = new ArrayList<>(commands);
        all.add(new CheckPermissionsCommand(() -> permissions));
        all.add(new ShowPermissionsCommand(() -> permissions));
        all.add(new ReloadPermissionsCommand(this::reloadPermissions));
        this.commands = List.copyOf(all);
        set = named(configuration.read("cli_aliases.conf", problems));
    }

    private CommandSet named(ConfigFile aliases) {
        return new CommandSet(commands, ConsoleAliases.read(aliases));
    }

    ReloadStatus reloadAliases() {
        return reloads.one("cli_aliases.conf", (file, _) -> set = named(file));
    }

    private boolean reloadPermissions() {
        ReloadStatus status =
                reloads.one(
                        PERMISSIONS,
                        (file, problems) -> permissions = ConsolePermissions.read(file, problems));
        return status == ReloadStatus.DONE;
    }

    @Override
    public boolean run(String line, ConsoleOutput out) throws InterruptedException {
        return set.run(line, out);
    }

    @Override
    public Completion complete(String line) {
        return set.complete(line);
    }

    /**
     * Runs a line for somebody who has no console: the level of the program's own terminal is
     * theirs.
     */
    Console.Result run(String line) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        ConsoleOutput output =
                new ConsoleOutput() {
                    @Override
                    public void print(String more) {
                        text.append(more);
                    }

                    @Override
                    public int verbose() {
                        return loudness.verbose();
                    }

                    @Override
                    public void verbose(int level) {
                        loudness.verbose(level);
                    }
                };
        boolean succeeded = set.run(line, output);
        return new Console.Result(succeeded, text.toString());
    }

    /** The commands of {@code cli.conf}; what they print goes to the log. */
    void runStartupCommands() throws InterruptedException {
        Problems problems = new Problems();
        List<Setting> wished =
                configuration
                        .read("cli.conf", problems)
                        .section("startup_commands")
                        .map(Section::settings)
                        .orElse(List.of());
        for (Setting setting : wished) {
            Optional<Boolean> wanted = Truth.of(setting.value());
            if (wanted.isEmpty()) {
                problems.warn(setting, "not yes or no; the command is not run");
            } else if (wanted.get()) {
                Console.Result result = run(setting.key());
                LOG.info("{}: {}", setting, result.output().strip());
            }
        }
        Configuration.tell(problems);
    }

    /**
     * Lets remote consoles come.
     *
     * @throws IOException when a program has the socket already
     */
    RemoteConsoleServer open(LogFeed feed, String host) throws IOException {
        return RemoteConsoleServer.open(
                socket(asterisk),
                asterisk.files().access(() -> permissions),
                this,
                feed,
                new Identity(
                        host,
                        Version.full(),
                        ProcessHandle.current().pid(),
                        !asterisk.colourless()));
    }

    /** Where the consoles of a program with this configuration connect. */
    static Path socket(AsteriskConf conf) {
        return conf.directories().run().resolve(conf.files().name());
    }
}

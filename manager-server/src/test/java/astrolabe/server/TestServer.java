package astrolabe.server;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.manager.Action;
import astrolabe.manager.Console;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.EventSink;
import astrolabe.manager.EventType;
import astrolabe.manager.Param;
import astrolabe.manager.Privilege;
import astrolabe.manager.Reply;
import astrolabe.manager.Request;
import astrolabe.manager.Spec;
import astrolabe.server.account.AclReader;
import astrolabe.server.account.ManagerConf;
import astrolabe.server.account.ManagerConfReader;
import astrolabe.server.log.EventLog;
import astrolabe.server.log.LogLimits;
import astrolabe.server.session.ServerStatus;
import astrolabe.server.token.TokenStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A real server on a free port, with the accounts of the recorded one. */
final class TestServer implements AutoCloseable {

    static final String ACCOUNTS =
            """
            [hello]
            secret = world
            read = system,call,log,verbose,agent,user,config,dtmf,reporting,cdr,dialplan,originate,agi,cc,aoc,security,message
            write = all

            [limited]
            secret = world
            read = call,user
            write = call

            [noperm]
            secret = world

            [single]
            secret = world
            allowmultiplelogin = no
            read = call
            write = call

            [denied]
            secret = world
            deny = 0.0.0.0/0.0.0.0
            read = all
            write = all

            [filtered]
            secret = world
            read = call,dialplan,user
            write = all
            eventfilter = Event: User
            eventfilter = !Foo: bar
            """;

    private static final EventType SAID =
            EventType.of("UserEvent", Privilege.USER, "A test says something.");

    private final ManagerServer server;

    private TestServer(ManagerServer server) {
        this.server = server;
    }

    /** A server whose {@code [general]} has these lines besides {@code enabled}. */
    static TestServer with(String general) throws IOException, InterruptedException {
        return with(general, "", LogLimits.DEFAULTS);
    }

    static TestServer with(String general, String systemName, LogLimits limits)
            throws IOException, InterruptedException {
        return of(conf(general), systemName, limits);
    }

    static TestServer of(ManagerConf conf) throws IOException, InterruptedException {
        return of(conf, "", LogLimits.DEFAULTS);
    }

    static TestServer of(ManagerConf conf, String systemName, LogLimits limits)
            throws IOException, InterruptedException {
        ManagerServer server = unstarted(conf, systemName, limits);
        server.start();
        return new TestServer(server);
    }

    /** A server that listens nowhere yet. */
    static ManagerServer unstarted(ManagerConf conf, String systemName, LogLimits limits) {
        EventLog log = new EventLog(limits, InstantSource.system());
        Console console = line -> new Console.Result(true, line + "\n");
        return new ManagerServer(
                new ServerParts(
                        log,
                        List.of(
                                new Foreign("Getvar", Privilege.CALL),
                                new Foreign("CoreStatus", Privilege.SYSTEM),
                                new Failing(),
                                new Waiting(log)),
                        List.of(),
                        console,
                        InstantSource.system(),
                        new Random(7),
                        () -> new ServerStatus(Duration.ofSeconds(5), Duration.ofSeconds(5), true),
                        systemName,
                        TokenStore.inMemory(),
                        () -> {},
                        2),
                conf);
    }

    static ManagerConf conf(String general) {
        return conf(general, ACCOUNTS);
    }

    static ManagerConf conf(String general, String accounts) {
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return read(
                        "[general]\nenabled = yes\nbindaddr = 127.0.0.1\n"
                                + general
                                + "\n"
                                + accounts,
                        "")
                .listeningAt(free, free);
    }

    /** What {@code manager.conf} and {@code acl.conf} say, in which nothing may be wrong. */
    static ManagerConf read(String text, String acl) {
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("manager.conf", text, "acl.conf", acl)));
        ManagerConf conf =
                ManagerConfReader.read(
                        reader.read("manager.conf").orEmpty(problems),
                        AclReader.named(reader.read("acl.conf").orEmpty(problems), problems),
                        Path.of("."),
                        problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        return conf;
    }

    ManagerServer server() {
        return server;
    }

    /** Sends everybody an event {@code UserEvent} with this name. */
    void say(String name) {
        server.events()
                .publish(writer -> {
                    writer.begin(SAID).field("UserEvent", name);
                    writer.end();
                });
    }

    EventSink events() {
        return server.events();
    }

    int port() {
        return server.address().orElseThrow().getPort();
    }

    ScriptedPeer connect() throws IOException {
        return new ScriptedPeer(port());
    }

    /** What a console command prints. */
    String console(String words, String... arguments) throws InterruptedException {
        for (ConsoleCommand command : server.commands()) {
            if (command.spec().words().equals(words)) {
                StringBuilder out = new StringBuilder();
                ConsoleCommand.Outcome _ = command.run(List.of(arguments), out::append);
                return out.toString();
            }
        }
        throw new IllegalArgumentException(words);
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }

    /** An action of some other module. */
    private record Foreign(String name, Privilege privilege) implements Action {
        @Override
        public Spec spec() {
            return Spec.named(name).anyOf(privilege).says("Belongs to another module.", "");
        }

        @Override
        public Reply handle(Request request) {
            return Reply.success();
        }
    }

    /** An action with a defect. */
    private static final class Failing implements Action {
        @Override
        public Spec spec() {
            return Spec.named("Failing").forEveryone().says("Throws.", "");
        }

        @Override
        public Reply handle(Request request) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    /** An action that waits until an event of its own is in the log. */
    private record Waiting(EventLog log) implements Action {

        private static final Param<String> VALUE = Param.required("Value", "Comes back.");
        private static final EventType SEEN =
                EventType.of("UserEvent", Privilege.USER, "Something happened.");

        @Override
        public Spec spec() {
            return Spec.named("Waits").forEveryone().says("Waits.", "").params(VALUE);
        }

        @Override
        public Reply handle(Request request) throws InterruptedException {
            request.caller().awaits();
            log.publish(writer -> {
                writer.begin(SEEN).field("UserEvent", "seen while waiting");
                writer.end();
            });
            log.settle();
            return Reply.success(request.get(VALUE));
        }
    }
}

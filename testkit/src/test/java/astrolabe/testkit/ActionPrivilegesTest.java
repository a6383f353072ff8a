package astrolabe.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Privilege;
import astrolabe.manager.Spec;
import astrolabe.protocol.AmiMessage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every action against every class: an account may do what its classes name, and no more. */
class ActionPrivilegesTest {

    private static String accounts() {
        StringBuilder conf =
                new StringBuilder(
                        "[general]\nenabled = yes\nbindaddr = 127.0.0.1\nauthlimit = 100\n");
        for (Privilege privilege : Privilege.values()) {
            conf.append("[only-%1$s]\nsecret = world\nwrite = %1$s\n".formatted(privilege.label()));
        }
        return conf.append("[nothing]\nsecret = world\n").toString();
    }

    private static AmiPeer login(TestServer server, String account) throws IOException {
        AmiPeer peer = server.connect();
        peer.expect("Asterisk Call Manager/*");
        peer.send("Action: Login\nUsername: %s\nSecret: world\nEvents: off".formatted(account));
        peer.expect("Response: Success\nMessage: Authentication accepted");
        return peer;
    }

    /** Nobody is called and nothing waits: without its parameters an action has little to do. */
    private static boolean isAllowed(AmiPeer peer, Spec action) throws IOException {
        peer.send("Action: %1$s\nActionID: %1$s-1\nTimeout: 0".formatted(action.name()));
        AmiMessage answer = peer.until("Response: *\nActionID: %s-1".formatted(action.name()));
        return !answer.first("Message").orElse("").equals("Permission denied");
    }

    /** Those that end a session come last. */
    private static List<Spec> actions(TestServer server) {
        return server.program().manager().specs().stream()
                .filter(spec -> !spec.name().equals("Logoff"))
                .toList();
    }

    @Test
    void anAccountMayDoWhatItsOnlyClassNames() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of("manager.conf", accounts()))) {
            for (Privilege privilege : Privilege.values()) {
                try (AmiPeer peer = login(server, "only-" + privilege.label())) {
                    for (Spec action : actions(server)) {
                        assertThat(isAllowed(peer, action))
                                .as("%s with %s only", action.name(), privilege.label())
                                .isEqualTo(
                                        action.privileges().isEmpty()
                                                || action.privileges().has(privilege));
                    }
                }
            }
        }
    }

    @Test
    void anAccountWithoutAnyMayDoWhatIsOpenToAll() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of("manager.conf", accounts()));
                AmiPeer peer = login(server, "nothing")) {
            for (Spec action : actions(server)) {
                assertThat(isAllowed(peer, action))
                        .as(action.name())
                        .isEqualTo(action.privileges().isEmpty());
            }
        }
    }

    @Test
    void beforeTheLoginOnlyTheLoginIsOpen() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of("manager.conf", accounts()));
                AmiPeer peer = server.connect()) {
            peer.expect("Asterisk Call Manager/*");
            for (Spec action : actions(server)) {
                if (!action.name().equals("Login")) {
                    assertThat(isAllowed(peer, action)).as(action.name()).isEqualTo(action.open());
                }
            }
        }
    }

    @Test
    void theListNamesWhatTheAccountMayDo() throws IOException, InterruptedException {
        try (TestServer server = TestServer.start(Map.of("manager.conf", accounts()))) {
            for (Privilege privilege : Privilege.values()) {
                try (AmiPeer peer = login(server, "only-" + privilege.label())) {
                    peer.send("Action: ListCommands");
                    AmiMessage list = peer.until("Response: Success");
                    TreeSet<String> named = new TreeSet<>();
                    list.headers().stream()
                            .skip(1)
                            .forEach(header -> {
                                named.add(header.name());
                                assertThat(header.value()).contains("  (Priv: ");
                            });
                    TreeSet<String> allowed = new TreeSet<>();
                    for (Spec spec : server.program().manager().specs()) {
                        if (spec.privileges().isEmpty() || spec.privileges().has(privilege)) {
                            allowed.add(spec.name());
                        }
                    }
                    assertThat(named).as(privilege.label()).isEqualTo(allowed);
                }
            }
        }
    }
}

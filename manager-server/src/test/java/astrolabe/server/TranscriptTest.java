package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded is what this server says. */
class TranscriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "challenge_bad",
                "challenge_md5",
                "challenge_md5_uppercase_key",
                "close_without_logoff",
                "events_action",
                "events_mask_prefix",
                "filter",
                "header_rules",
                "login_acl_denied",
                "login_events_off",
                "login_fail",
                "login_limited_fullybooted",
                "login_no_username",
                "login_ok",
                "login_secret_case",
                "login_single_session",
                "login_twice",
                "login_unknown_user",
                "login_username_case",
                "security_events_on_login",
                "suppress_events",
                "unauth_actions",
                "unknown_action",
            })
    void isReplayedWhole(String name) throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                Replay replay = new Replay(server)) {
            replay.play(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "limits, ActionID of 300 chars",
        "permission_none, Action: ListCommands",
        "filter_from_conf, Action: Originate",
        "tcp_waitevent, with another session",
    })
    void isReplayedUpToWhatBelongsToOthers(String name, String end)
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                Replay replay = new Replay(server)) {
            replay.playUntil(name, end);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opt_brokeneventsaction, brokeneventsaction = yes, nothing",
        "opt_timestampevents, timestampevents = yes, Action: QueueSummary",
        "opt_authtimeout_with_traffic, authtimeout = 1, nothing",
    })
    void isReplayedWithAnOption(String name, String option, String end)
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.with(option);
                Replay replay = new Replay(server)) {
            replay.playUntil(name, end);
        }
    }

    @Test
    void connectionsThatDoNotLogInAreLimitedInNumberAndTime()
            throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("authtimeout = 1\nauthlimit = 2");
                Replay replay = new Replay(server)) {
            replay.play("opt_authtimeout_authlimit");
        }
    }

    @Test
    void serverShutdown() throws IOException, InterruptedException {
        try (TestServer server = TestServer.with("");
                Replay replay = new Replay(server)) {
            replay.playUntil("server_shutdown", "Event: Shutdown");
            Thread stopper = Thread.ofVirtual().start(() -> stop(server));
            replay.peer("")
                    .expect(
                            """
                            Event: Shutdown
                            Privilege: system,all
                            Shutdown: Cleanly
                            Restart: False
                            """);
            assertThat(replay.peer("").line()).isEqualTo(ScriptedPeer.CLOSED);
            stopper.join();
        }
    }

    private static void stop(TestServer server) {
        try {
            server.server().shutdown(false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

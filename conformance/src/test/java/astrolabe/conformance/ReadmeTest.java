package astrolabe.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The README's table of the recorded conversations; that each one agrees is shown by their replay.
 */
class ReadmeTest {

    private static final String HEAD =
            """
            | recorded conversations | replayed | what |
            |---|---:|---|
            """;

    /** What a conversation is about, by how its name begins; the first that fits counts. */
    private record Subject(String title, String what, List<String> prefixes) {

        private static Subject of(String title, String what, String... prefixes) {
            return new Subject(title, what, List.of(prefixes));
        }

        private static Subject about(String transcript) {
            return SUBJECTS.stream()
                    .filter(it -> it.prefixes.stream().anyMatch(transcript::startsWith))
                    .findFirst()
                    .orElseThrow();
        }

        private String row(List<String> transcripts) {
            long count = transcripts.stream().filter(it -> about(it).equals(this)).count();
            return "| %s | %d | %s |\n".formatted(title, count, what);
        }
    }

    private static final List<Subject> SUBJECTS =
            List.of(
                    Subject.of(
                            "over HTTP",
                            "cookie and digest sessions, all encodings, methods and bad requests, `WaitEvent`, expiry",
                            "http_",
                            "opt_systemname_digest"),
                    Subject.of(
                            "login, rights and limits",
                            "challenges, refusals, access lists, kicks, security events",
                            "login_",
                            "challenge_",
                            "permission_",
                            "unauth_",
                            "kick_",
                            "close_",
                            "security_",
                            "server_",
                            "opt_auth"),
                    Subject.of(
                            "packets, masks and filters",
                            "framing rules, size limits, `Events`, `Filter`, options of `manager.conf`",
                            "header_",
                            "limits",
                            "events_",
                            "filter",
                            "suppress_",
                            "opt_"),
                    Subject.of(
                            "calls of phones",
                            "played by scripted phones: originated, bridged, redirected, refused, hung up",
                            "flow_pjsip_",
                            "flow_originate_pjsip_",
                            "flow_originate_local_pjsip_",
                            "flow_redirect_",
                            "flow_ami_bridge",
                            "flow_bridge_destroy",
                            "flow_hangup_variants",
                            "flow_pickup"),
                    Subject.of(
                            "calls of Local channels and call files",
                            "`Originate` in all forms, `Dial`, handlers, time limits, music, call files",
                            "flow_"),
                    Subject.of(
                            "actions and console",
                            "state lists, variables, AstDB, dialplan, `Command`",
                            ""));

    @Test
    void theReadmeTellsHowManyConversationsAreReplayed() throws IOException {
        List<String> pending =
                Suite.transcripts().stream()
                        .filter(it -> Pending.load().reason(it).isPresent())
                        .toList();
        List<String> replayed =
                Suite.transcripts().stream().filter(it -> !pending.contains(it)).toList();
        StringBuilder table = new StringBuilder(HEAD);
        for (Subject subject : SUBJECTS) {
            table.append(subject.row(replayed));
        }
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains(replayed.size() + " recorded conversations agree")
                .contains(table);
    }
}

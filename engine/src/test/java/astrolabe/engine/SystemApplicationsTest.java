package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.channel.Channel;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Outcome;
import astrolabe.engine.pbx.Trust;
import astrolabe.engine.time.MachineTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that reach beyond the call, or let callers do so. */
class SystemApplicationsTest {

    @TempDir Path directory;

    /** How an application ended, and what it said. */
    private record End(Outcome outcome, String status) {}

    /** In time as it is: commands of the system do not know of any other. */
    private static End run(String name, String data, Trust trust) throws Exception {
        try (Pbx pbx = new Pbx(new MachineTime("timers"), new SplittableRandom(1), "", _ -> {})) {
            AnsweringPhones.connectTo(pbx);
            CompletableFuture<End> end = new CompletableFuture<>();
            Application application = pbx.applications().find(name).orElseThrow();
            Channel channel = pbx.technologies().request("Phone", CallRequest.to("bob"));
            channel.start(self -> {
                Outcome outcome =
                        pbx.evaluator()
                                .onBehalfOf(
                                        trust, () -> pbx.steps().execute(self, application, data));
                end.complete(new End(outcome, self.variable("SYSTEMSTATUS").orElse("")));
                return Optional.empty();
            });
            return end.get(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "System; true; SUCCESS; true",
                "System; exit 3; APPERROR; true",
                "System; no-such-command-anywhere; FAILURE; false",
                "System; ''; FAILURE; false",
                "TrySystem; true; SUCCESS; true",
                "TrySystem; exit 3; APPERROR; true",
                "TrySystem; no-such-command-anywhere; FAILURE; true",
                "TrySystem; ''; FAILURE; true",
            })
    void theStatusTellsHowItWent(String name, String command, String status, boolean goesOn)
            throws Exception {
        assertThat(run(name, command, Trust.DIALPLAN))
                .isEqualTo(new End(goesOn ? Outcome.NEXT : Outcome.HANGUP, status));
    }

    @Test
    void theCommandRunsInAShell() throws Exception {
        Path file = directory.resolve("said");
        var _ = run("System", "echo \"$((6 * 7))\" > '" + file + "'", Trust.DIALPLAN);
        assertThat(file).hasContent("42");
    }

    @ParameterizedTest
    @CsvSource({"System", "TrySystem"})
    void outsidersRunNoCommands(String name) throws Exception {
        Path file = directory.resolve("said");
        assertThat(run(name, "touch '" + file + "'", Trust.OUTSIDE).status()).isEqualTo("FAILURE");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"System", "TrySystem"})
    void anOriginateNeedsSystemRights(String name) throws Exception {
        try (TestPbx pbx = new TestPbx("[flows]\n")) {
            assertThat(pbx.pbx().applications().find(name).orElseThrow().spec().restricted())
                    .isTrue();
        }
    }

    private static final String DISA =
            """
            [disa]
            exten => 12,1,NoOp(twelve)
            exten => 123,1,NoOp(longer)
            [inside]
            exten => 7,1,NoOp(seven ${CHANNEL(accountcode)} ${CALLERID(all)})
            exten => i,1,NoOp(no ${INVALID_EXTEN})
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DISA(no-password); 123; longer",
                "DISA(no-password); 12; twelve",
                "DISA(no-password); 9; ''",
                "DISA(no-password); ''; ''",
                "DISA(no-password,inside); 9; no 9",
                "DISA(no-password,inside); 7; 'seven  '",
                "DISA(55,inside); 55#7; 'seven 55 '",
                "DISA(55,inside); 56#7; ''",
                "DISA(55,inside); #7; ''",
                "'DISA(55,inside,Bob <99>)'; 55#7; seven 55 \"Bob\" <99>",
                "DISA(no-password,,,100@default,p); 12#; twelve",
                "DISA(no-password,,,,p); 1234#; ''",
                "DISA(); ''; ''",
            })
    void disaLetsCallersDial(String step, String digits, String reached) throws Exception {
        try (TestCall call = TestCall.beside(DISA, step)) {
            call.advance(600);
            for (String part : digits.split("(?<=#)")) {
                call.advance(100).dial(part);
            }
            call.advance(30_000);
            assertThat(String.join(",", call.steps().subList(1, call.steps().size())))
                    .isEqualTo(reached);
            assertThat(call.isOver()).isTrue();
        }
    }

    @Test
    void disaSoundsTheDialToneUntilADigitAndTheCongestionToneAtTheEnd() throws Exception {
        try (TestCall call = TestCall.beside(DISA, "DISA(55)")) {
            call.advance(1_500);
            long dialTone = call.phone.voices();
            assertThat(dialTone).isBetween(49L, 51L);
            call.dial("5").advance(1_000);
            assertThat(call.phone.voices()).isEqualTo(dialTone);
            call.dial("#").advance(9_900);
            assertThat(call.isOver()).isFalse();
            assertThat(call.phone.voices()).isGreaterThan(dialTone + 400);
            call.advance(200);
            assertThat(call.isOver()).isTrue();
        }
    }

    @Test
    void disaMayLeaveTheCallUnanswered() throws Exception {
        try (TestCall call = TestCall.beside(DISA, "DISA(no-password,,,,n)")) {
            call.advance(1_000);
            assertThat(call.phone.channel().snapshot().state()).hasToString("RING");
        }
    }

    @Test
    void disaReadsPasscodesFromAFile() throws Exception {
        Path file = directory.resolve("disa.conf");
        Files.write(file, List.of("; ours", "11,inside,\"Al\" <5>", "22", "no-number;x"));
        try (TestCall call = TestCall.beside(DISA, "DISA(" + file + ")")) {
            call.advance(600).dial("11#").advance(100).dial("7").advance(100);
            assertThat(call.steps()).contains("seven 11 \"Al\" <5>");
        }
        try (TestCall call = TestCall.beside(DISA, "DISA(" + file + ",disa)")) {
            call.advance(600).dial("22#").advance(100).dial("123").advance(100);
            assertThat(call.steps()).contains("longer");
        }
    }
}

package astrolabe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications that ask callers for digits. */
class AskingApplicationsTest {

    @TempDir Path directory;

    private static final String LINES =
            """
            exten => 12,1,NoOp(twelve)
            exten => 123,1,NoOp(longer)
            exten => 4,1,NoOp(four)
            exten => 4#,1,NoOp(hash)
            exten => i,1,NoOp(invalid)
            exten => t,1,NoOp(timeout)
            [other]
            exten => 7,1,NoOp(seven)
            [numbers]
            exten => _555XXXX,1,NoOp(number)
            """;

    private static TestCall call(String... steps) throws Exception {
        TestCall call = TestCall.beside(LINES, steps);
        return call.advance(600); // the answer
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ReadExten(E); 123; OK; 123",
                "ReadExten(E); 12#; OK; 12",
                "ReadExten(E); 12; OK; 12",
                "ReadExten(E); 4#; OK; 4#",
                "ReadExten(E,,other); 7; OK; 7",
                "ReadExten(E,,other); 4; INVALID; ''",
                "ReadExten(E); 9; INVALID; i",
                "ReadExten(E); ''; TIMEOUT; t",
                "ReadExten(E,,other); ''; TIMEOUT; ''",
                "ReadExten(E,beep); 123; OK; 123",
                "ReadExten(E,dial,,i); 123; OK; 123",
                "ReadExten(E,,,p); 12#; OK; 12",
                "ReadExten(E,,,p); 4#; OK; 4",
                "ReadExten(E,,,n); 123; OK; 123",
                "ReadExten(E,,,s); 123; SKIP; ''",
                "ReadExten(); ''; ERROR; ''",
            })
    void readExtenReadsAnExtension(String step, String digits, String status, String value)
            throws Exception {
        try (TestCall call = call(step)) {
            call.dial(digits).advance(11_000);
            assertThat(call.values("READEXTENSTATUS")).containsExactly(status);
            assertThat(String.join(",", call.values("E"))).isEqualTo(value);
            assertThat(call.steps()).containsExactly("begin", "end");
        }
    }

    @Test
    void readExtenNamesWhatDoesNotExistAndHasATimeout() throws Exception {
        try (TestCall call = call("ReadExten(E,,,,2)")) {
            call.dial("1").advance(1_990);
            assertThat(call.values("READEXTENSTATUS")).isEmpty();
            call.advance(20);
            assertThat(call.values("READEXTENSTATUS")).containsExactly("INVALID");
            assertThat(call.values("INVALID_EXTEN")).containsExactly("1");
        }
    }

    @Test
    void readExtenPlaysTheToneUntilItIsOver() throws Exception {
        try (TestCall call = call("ReadExten(E,dial,,i)", "Wait(5)")) {
            call.advance(400);
            long heard = call.phone.voices();
            assertThat(heard).isPositive();
            call.dial("123").advance(1_000);
            assertThat(call.phone.voices()).isLessThan(heard + 3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Authenticate(1234); 1234#; true",
                "Authenticate(1234); 12345#; false",
                "Authenticate(1234,,4); 1234; true",
                "Authenticate(1234); 1#1#1234#; true",
                "Authenticate(1234); 1#1#1#1234#; false",
                "Authenticate(1234,,,beep); 1234#; true",
                "Authenticate(/phones,d); 77#; true",
                "Authenticate(/phones,d); 78#; false",
                "Authenticate(); ''; false",
            })
    void authenticateWantsThePassword(String step, String digits, boolean goesOn) throws Exception {
        try (TestCall call = call("Set(DB(phones/77)=x)", step)) {
            call.dial(digits).advance(60_000);
            assertThat(call.steps().contains("end")).isEqualTo(goesOn);
            assertThat(call.isOver()).isTrue();
        }
    }

    @Test
    void aPasswordOfTheDatabaseMayServeOnce() throws Exception {
        try (TestCall call =
                call("Set(DB(once/77)=x)", "Authenticate(/once,dr)", "Authenticate(/once,dr)")) {
            call.dial("77#").advance(100);
            assertThat(call.pbx.pbx().database().get("once", "77")).isEmpty();
            call.dial("77#77#77#").advance(60_000);
            assertThat(call.steps()).containsExactly("begin");
        }
    }

    @Test
    void thePasswordMayBecomeTheAccount() throws Exception {
        try (TestCall call = call("Authenticate(1234,a)", "Set(A=${CHANNEL(accountcode)})")) {
            call.dial("1234#").advance(100);
            assertThat(call.values("A")).containsExactly("1234");
        }
    }

    @Test
    void passwordsComeFromAFile() throws Exception {
        Path file = directory.resolve("passwords");
        Files.write(file, List.of("11", " 22 ", ""));
        try (TestCall call = call("Authenticate(" + file + ")", "NoOp(in)")) {
            call.dial("#").advance(100).dial("22#").advance(100);
            assertThat(call.steps()).containsExactly("begin", "in", "end");
        }
        try (TestCall call = call("Authenticate(" + directory.resolve("none") + ")")) {
            call.dial("1#1#1#").advance(60_000);
            assertThat(call.steps()).containsExactly("begin");
        }
    }

    @Test
    void accountsAndHashedPasswordsComeFromAFile() throws Exception {
        Path file = directory.resolve("accounts");
        Files.write(
                file,
                List.of(
                        "alice:81dc9bdb52d04dc20036dbd8313ed055", // 1234
                        "bob:d93591bdf7860e1e4ee2fca799911215")); // 4321
        try (TestCall call =
                call("Authenticate(" + file + ",m)", "Set(A=${CHANNEL(accountcode)})")) {
            call.dial("4321#").advance(100);
            assertThat(call.values("A")).containsExactly("bob");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PrivacyManager(); 5551234567#; SUCCESS; 5551234567",
                "PrivacyManager(); 555#555#5551234567#; SUCCESS; 5551234567",
                "PrivacyManager(2); 555#555#5551234567#; FAIL; ''",
                "PrivacyManager(3,4); 4444#; SUCCESS; 4444",
                "PrivacyManager(3,4,,numbers); 4444#5551234#; SUCCESS; 5551234",
                "PrivacyManager(1); ''; FAIL; ''",
            })
    void privacyManagerAsksForANumber(String step, String digits, String status, String number)
            throws Exception {
        try (TestCall call = call(step, "Set(N=${CALLERID(num)})")) {
            call.dial(digits).advance(60_000);
            assertThat(call.values("PRIVACYMGRSTATUS")).containsExactly(status);
            assertThat(call.values("N")).containsExactly(number);
        }
    }

    @Test
    void privacyManagerLeavesWhoHasANumberAlone() throws Exception {
        try (TestCall call = call("Set(CALLERID(num)=1)", "PrivacyManager()")) {
            assertThat(call.values("PRIVACYMGRSTATUS")).containsExactly("SUCCESS");
            assertThat(call.phone.channel().snapshot().state()).hasToString("RING");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WaitUntil(1767225605); 5000; OK",
                "WaitUntil(1767225602.5); 2500; OK",
                "WaitUntil(1767225600); 0; PAST",
                "WaitUntil(12); 0; PAST",
                "WaitUntil(tomorrow); 0; FAILURE",
            })
    void waitUntilWaitsForAMoment(String step, int time, String status) throws Exception {
        try (TestCall call = TestCall.through(step)) {
            call.advance(Math.max(0, time - 1));
            assertThat(call.values("WAITUNTILSTATUS")).hasSize(time == 0 ? 1 : 0);
            call.advance(1);
            assertThat(call.values("WAITUNTILSTATUS")).containsExactly(status);
        }
    }

    @Test
    void waitUntilEndsWithTheCall() throws Exception {
        try (TestCall call = TestCall.through("WaitUntil(1800000000)")) {
            call.phone.hangup();
            assertThat(call.values("WAITUNTILSTATUS")).containsExactly("HANGUP");
        }
    }
}

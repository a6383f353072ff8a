package astrolabe.features.callfile;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.Problem;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.features.callfile.Reading.Disposal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CallFileReaderTest {

    private static final String LEAST = "Channel: Local/1@a\nApplication: Wait\n";

    @Test
    void everyKeyIsUnderstoodWhateverItsCase() throws IOException {
        Reading reading =
                read(
                        """
                        CHANNEL: Local/100@default/n
                        callerid: "Anna <A.>" <0123>
                        WaitTime: 10
                        maxretries: 2
                        RETRYTIME: 60
                        Account: sales
                        Context: ivr
                        Extension: s
                        Priority: 3
                        Setvar: A=1
                        SET: __B=2=3
                        Codecs: ulaw
                        AlwaysDelete: no
                        Archive: yes
                        Early_Media: on
                        """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.disposal()).isEqualTo(new Disposal(true, false));
        assertThat(reading.history()).isEqualTo(History.NONE);
        assertThat(call(reading))
                .isEqualTo(
                        new CallFile(
                                "Local",
                                "100@default/n",
                                PartyId.of("0123", "Anna <A.>"),
                                Duration.ofSeconds(10),
                                2,
                                Duration.ofMinutes(1),
                                "sales",
                                new Originate.ToDialplan(new Location("ivr", "s", 3)),
                                List.of(Map.entry("A", "1"), Map.entry("__B", "2=3")),
                                true));
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws IOException {
        Reading reading = read(LEAST);
        CallFile call = call(reading);
        assertThat(reading.disposal()).isEqualTo(new Disposal(false, true));
        assertThat(call.waitTime()).isEqualTo(Duration.ofSeconds(45));
        assertThat(call.maxRetries()).isZero();
        assertThat(call.retryTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(call.caller()).isEqualTo(PartyId.UNKNOWN);
        assertThat(call.earlyMedia()).isFalse();
        assertThat(call.target()).isEqualTo(new Originate.ToApplication("Wait", ""));
    }

    @Test
    void commentsAreCutOff() throws IOException {
        Reading reading =
                read(
                        """
                        # a comment
                        ; another
                        Channel: Local/#1@a #one\r
                        Application: Log;two
                        Data: NOTICE,a\\;b ; three
                        """);
        assertThat(reading.problems()).isEmpty();
        assertThat(call(reading).channel()).isEqualTo("Local/#1@a");
        assertThat(call(reading).target())
                .isEqualTo(new Originate.ToApplication("Log", "NOTICE,a;b"));
    }

    @Test
    void whatIsWrongIsToldWithItsLineAndTheRestCounts() throws IOException {
        Reading reading =
                read(
                        """
                        Channel: Local/1@a
                        Application: Wait
                        Chanel: Local/2@a
                        no colon
                        MaxRetries: many
                        WaitTime: 0
                        Set: nothing
                        Archive: perhaps
                        Channel: nowhere
                        """);
        assertThat(complaints(reading))
                .containsExactly(
                        "call.call:3: unknown key \"Chanel\", did you mean \"Channel\"?",
                        "call.call:4: no colon in \"no colon\"",
                        "call.call:5: MaxRetries should be a number of at least 0, not \"many\";"
                                + " using 0",
                        "call.call:6: WaitTime should be a number of at least 1, not \"0\";"
                                + " using 45",
                        "call.call:7: Set should be NAME=VALUE, not \"nothing\"",
                        "call.call:8: Archive should be yes or no, not \"perhaps\"; using no",
                        "call.call:9: Channel should be Technology/Address, not \"nowhere\"");
        assertThat(call(reading).channel()).isEqualTo("Local/1@a");
    }

    @Test
    void aFileWithoutChannelOrTargetIsNoCall() throws IOException {
        Reading noChannel = read("Application: Wait\nArchive: yes\n");
        Reading noTarget = read("Channel: Local/1@a\nContext: a\n");
        assertThat(noChannel).isInstanceOf(Reading.Malformed.class);
        assertThat(complaints(noChannel)).containsExactly("call.call: no Channel to call");
        assertThat(noTarget).isInstanceOf(Reading.Malformed.class);
        assertThat(complaints(noTarget))
                .containsExactly(
                        "call.call: neither Extension nor Application, so an answered call could"
                                + " do nothing");
        assertThat(read("")).isInstanceOf(Reading.Malformed.class);
    }

    @Test
    void aLineMayHave1023Bytes() throws IOException {
        String fits = "Data: " + "x".repeat(1023 - 6);
        assertThat(read(LEAST + fits + "\n").problems()).isEmpty();
        assertThat(complaints(read(LEAST + fits + "x\nOops: 1\n")))
                .containsExactly(
                        "call.call:3: longer than 1023 bytes, ignored",
                        "call.call:4: unknown key \"Oops\"");
    }

    @Test
    void aFileWithoutEndOfLineLooksUnfinished() throws IOException {
        assertThat(read(LEAST).looksUnfinished()).isFalse();
        assertThat(read(LEAST + "Data: 1").looksUnfinished()).isTrue();
    }

    @Test
    void anEndlessFileIsNotReadToItsEnd() throws IOException {
        Reading reading = read("#".repeat(1000).concat("\n").repeat(2000));
        assertThat(complaints(reading))
                .contains(
                        "call.call:1048: the file is longer than 1048576 bytes, the rest is ignored");
    }

    @Test
    void theMarksTellTheHistory() throws IOException {
        assertThat(history("StartRetry: 1 1 (5)\n")).isEqualTo(new History(0, true, false));
        assertThat(history("StartRetry: 1 1 (5)\n\nEndRetry: 1 1 (5)\n"))
                .isEqualTo(new History(1, false, false));
        assertThat(history("StartRetry: 1 1 (5)\nAbortRetry: 2 1 (5)\nStartRetry: 2 2 (5)\n"))
                .isEqualTo(new History(1, true, false));
        assertThat(history("StartRetry: 1 1 (5)\nStartRetry: 2 2 (5)\n"))
                .isEqualTo(new History(1, true, false));
        assertThat(history("Retry: 1\nRetry: 2\nDelayedRetry: 1 1 (5)\n"))
                .isEqualTo(new History(2, false, false));
        assertThat(history("StartRetry: 1 1 (5)\nStatus: Completed\n").finished()).isTrue();
    }

    @Test
    void aTornMarkAnnouncesWhatNeverBegan() throws IOException {
        assertThat(history("StartRetry: 1 1 (")).isEqualTo(History.NONE);
    }

    @Property(tries = 500)
    void noBytesAreTooStrange(@ForAll byte[] bytes) throws IOException {
        Reading reading = CallFileReader.read("x", new ByteArrayInputStream(bytes));
        assertThat(reading.problems()).allSatisfy(problem -> oneLine(problem));
    }

    @Property(tries = 500)
    void noLinesAreTooStrange(@ForAll List<@StringLength(max = 40) String> lines)
            throws IOException {
        Reading reading = read(LEAST + "Set: " + String.join("\nSet:", lines) + "\n");
        assertThat(call(reading).channel()).isEqualTo("Local/1@a");
        assertThat(reading.problems()).allSatisfy(problem -> oneLine(problem));
    }

    @Property(tries = 200)
    void aVariableComesThroughAsItIs(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name,
            @ForAll @AlphaChars @StringLength(max = 200) String value)
            throws IOException {
        Reading reading = read(LEAST + "Set: " + name + "=" + value + "\n");
        assertThat(call(reading).variables()).containsExactly(Map.entry(name, value));
    }

    private static void oneLine(Problem problem) {
        assertThat(problem.toString()).doesNotContainPattern("\\p{Cntrl}");
    }

    private static Reading read(String text) throws IOException {
        return CallFileReader.read(
                "call.call", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static CallFile call(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Wish.class);
        return ((Reading.Wish) reading).call();
    }

    private static History history(String marks) throws IOException {
        return read(LEAST + "\n" + marks).history();
    }

    private static List<String> complaints(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}

package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that show what is there, beyond calls, dialplan and modules. */
class DiagnosticCommandsTest {

    private static final String DIALPLAN =
            """
            [te]
            exten => talk,1,Answer()
             same => n,Set(GROUP()=desk)
             same => n,Set(GROUP(floor)=second)
             same => n,Set(CHANNEL(hangup_handler_push)=te,bye,1)
             same => n,Set(CHANNEL(hangup_handler_push)=te,late,1)
             same => n,Wait(20)
            exten => ansl,1,Answer()
             same => n,Wait(20)
            exten => _[bl].,1,Return()
            """;
    private static final String ONE = "Local/ansl@te-00000000;1";

    @TempDir private Path sounds;
    @TempDir private Path elsewhere;

    @Test
    void calls_are_listed_with_the_groups_they_are_counted_in() throws Exception {
        try (TestProgram test = talking()) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("group show channels"))
                    .containsExactly(
                            "Channel                    Group                 Category            ",
                            ONE + "   desk                  (default)           ",
                            ONE + "   second                floor               ",
                            "2 active channels");
            assertThat(console.run("group show channels ^sec"))
                    .containsExactly(
                            "Channel                    Group                 Category            ",
                            ONE + "   second                floor               ",
                            "1 active channel");
            assertThat(console.run("group show channels (").getFirst())
                    .isEqualTo("Usage: group show channels [pattern]");
        }
    }

    @Test
    void hangup_handlers_are_listed_in_the_order_in_which_they_will_run() throws Exception {
        try (TestProgram test = talking()) {
            CommandLines console = new CommandLines(test);
            List<String> shown =
                    List.of(
                            "Channel                        Handler",
                            ONE + "       te,late,1",
                            "                               te,bye,1");
            assertThat(console.run("core show hanguphandlers " + ONE)).isEqualTo(shown);
            assertThat(console.run("core show hanguphandlers all")).isEqualTo(shown);
            assertThat(console.run("core show hanguphandlers nosuch").getFirst())
                    .isEqualTo("Channel 'nosuch' not found");
        }
    }

    @Test
    void what_a_switch_can_ask_is_listed() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            assertThat(new CommandLines(test).run("core show switches"))
                    .startsWith("", "    -= Registered Asterisk Alternative Switches =-")
                    .last()
                    .asString()
                    .startsWith("Loopback: ");
        }
    }

    @Test
    void sounds_are_listed_with_their_languages_and_formats() throws Exception {
        Files.createDirectories(sounds.resolve("en_US/digits"));
        Files.createDirectories(sounds.resolve("dictate"));
        for (String file :
                List.of(
                        "en_US/digits/1.ulaw",
                        "en_US/digits/1.wav",
                        "dictate/pause.gsm",
                        "hello.sln16",
                        "README.txt")) {
            Files.writeString(sounds.resolve(file), "");
        }
        Path _ = Files.createSymbolicLink(sounds.resolve("en"), Path.of("en_US"));
        Path _ = Files.writeString(elsewhere.resolve("secret.wav"), "");
        Path _ = Files.createSymbolicLink(sounds.resolve("de"), elsewhere);
        try (TestProgram test = new TestProgram("")) {
            test.pbx().soundFiles().lookIn(List.of(sounds, Path.of("/nosuch")));
            CommandLines console = new CommandLines(test);
            assertThat(console.run("core show sounds"))
                    .containsExactly(
                            "Available audio files:",
                            "beep",
                            "beeperr",
                            "dictate/pause",
                            "digits/1",
                            "hello",
                            "hello-world",
                            "vm-goodbye");
            assertThat(console.run("core show sound digits/1"))
                    .containsExactly(
                            "Indexed Information for digits/1:",
                            "  Language en:",
                            "    Format: slin",
                            "    Format: ulaw",
                            "  Language en_US:",
                            "    Format: slin",
                            "    Format: ulaw");
            assertThat(console.run("core show sound nosuch"))
                    .containsExactly(
                            "There is no sound nosuch.",
                            "Command 'core show sound nosuch' failed.");
        }
    }

    @Test
    void a_class_of_music_is_taken_out_until_the_next_reload() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            loadMusic(test);
            CommandLines console = new CommandLines(test);
            assertThat(console.run("moh unregister class quiet"))
                    .containsExactly("Unregistered moh class quiet.");
            assertThat(console.run("moh unregister class quiet").getFirst())
                    .isEqualTo("No such moh class quiet.");
            assertThat(console.run("moh show classes")).isEmpty();
            loadMusic(test);
            assertThat(console.run("moh show classes")).contains("Class: quiet");
        }
    }

    private void loadMusic(TestProgram test) {
        Problems problems = new Problems();
        var file =
                new ConfigReader(
                                new MemorySource(
                                        Map.of(
                                                "musiconhold.conf",
                                                "[quiet]\nmode = files\ndirectory = .\n")))
                        .read("musiconhold.conf")
                        .orEmpty(problems);
        test.pbx().music().load(file, sounds, sounds, problems);
        assertThat(problems.hasErrors()).isFalse();
    }

    @Test
    void timers_go_off_as_often_as_they_should() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("timing test"))
                    .containsExactly(
                            "Attempting to test a timer with 50 ticks per second.",
                            "Using the 'timers' timing module for this test.",
                            "It has been 1000 milliseconds, and we got 50 timer ticks");
            assertThat(console.run("timing test 1000").getLast())
                    .isEqualTo("It has been 1000 milliseconds, and we got 1000 timer ticks");
            for (String rate : List.of("0", "1001", "fast", "50 50")) {
                assertThat(console.run("timing test " + rate).getFirst())
                        .isEqualTo("Usage: timing test [rate]");
            }
        }
    }

    @Test
    void speech_follows_the_rules_of_the_program() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("say load")).containsExactly("say mode is [old]");
            assertThat(console.run("say load old")).isEmpty();
            assertThat(console.run("say load new").getLast())
                    .isEqualTo("Command 'say load new' failed.");
        }
    }

    /** Somebody in two groups, with two handlers. */
    private static TestProgram talking() throws InterruptedException {
        TestProgram test = new TestProgram(DIALPLAN);
        List<String> _ =
                new CommandLines(test).run("channel originate Local/ansl@te extension talk@te");
        test.time().advance(Duration.ofSeconds(1));
        return test;
    }
}

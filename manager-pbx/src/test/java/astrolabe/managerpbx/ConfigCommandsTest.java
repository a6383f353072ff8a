package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Console commands on configuration files. */
class ConfigCommandsTest {

    @Test
    void help_goes_from_module_to_type_to_option() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("config show help").getLast())
                    .startsWith("res_parking               -- res_parking.conf ");
            assertThat(console.run("config show help res_parking"))
                    .containsExactly(
                            "Configuration option types for res_parking:",
                            "globals                   -- What holds for every parking lot         "
                                    + "                        ",
                            "parking_lot               -- A place to park calls                    "
                                    + "                        ");
            assertThat(console.run("config show help res_parking globals"))
                    .startsWith(
                            "globals: What holds for every parking lot",
                            "",
                            "File:     res_parking.conf",
                            "Sections: [general]",
                            "")
                    .last()
                    .asString()
                    .startsWith("parkeddynamic             -- Whether calls make lots.  ");
            assertThat(console.run("config show help res_parking globals parkeddynamic"))
                    .startsWith("parkeddynamic: Whether calls make lots.")
                    .endsWith("Default:  no");
        }
    }

    @Test
    void what_is_not_there_is_said_in_the_recorded_words() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("config show help nosuch"))
                    .containsExactly("Module nosuch not found or has no config XML documentation.");
            assertThat(console.run("config show help res_parking general"))
                    .containsExactly("Unknown configuration type general");
            assertThat(console.run("config show help res_parking globals nosuch"))
                    .containsExactly("Unknown configuration option nosuch");
        }
    }
}

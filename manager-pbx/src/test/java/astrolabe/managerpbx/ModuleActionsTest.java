package astrolabe.managerpbx;

import astrolabe.managerpbx.program.ReloadStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ModuleLoad}, {@code ModuleCheck}, {@code Reload} and {@code LoggerRotate}. */
class ModuleActionsTest {

    private final Conversation talk = new Conversation("");

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    private void done(String request, String message) throws InterruptedException {
        talk.ask(request, "Response: Success\nMessage: " + message);
    }

    private static String module(String type, String name) {
        return "Action: ModuleLoad\nLoadType: %s\nModule: %s".formatted(type, name);
    }

    @Test
    void a_module_goes_out_of_service_and_back() throws InterruptedException {
        done(module("unload", "app_echo"), "Module unloaded.");
        talk.happens("Event: Unload\nModule: app_echo\nStatus: Success");
        talk.refused("Action: ModuleCheck\nModule: app_echo", "Module not loaded");
        talk.refused(module("unload", "app_echo"), "Could not unload module.");
        talk.refused(module("refresh", "app_echo"), "Could not refresh module.");
        done(module("LOAD", "app_echo.so"), "Module loaded.");
        talk.happens("Event: Load\nModule: app_echo.so\nStatus: Success");
        talk.refused(module("load", "app_echo.so"), "Could not load module.");
        done(module("refresh", "app_echo") + "\nRecursive: yes", "Module unloaded and loaded.");
        talk.ask(
                "Action: ModuleCheck\nActionID: 1\nModule: app_echo.so",
                "Response: Success\nActionID: 1\nVersion:");
    }

    @Test
    void a_module_reads_its_configuration_anew() throws InterruptedException {
        done(module("reload", "res_parking.so"), "Module reloaded.");
        talk.refused(module("reload", "app_echo"), "Module does not support reload action.");
        talk.refused(module("reload", "nosuch"), "No such module.");
        done("Action: ModuleLoad\nLoadType: reload", "All modules reloaded");
        talk.happens("Event: Reload\nModule: All\nStatus: 0");
        done("Action: Reload\nModule: res_parking", "Module Reloaded");
        talk.refused("Action: Reload\nModule: app_echo", "Module does not support reload");
        talk.refused("Action: Reload\nModule: nosuch", "No such module");
        talk.happens("Event: Reload\nModule: nosuch\nStatus: 2");
        done("Action: Reload", "Module Reloaded");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, An unknown error occurred, 3",
        "IN_PROGRESS, A reload is in progress, 4",
        "NOT_INITIALIZED, Module not initialized, 5",
    })
    void a_reload_that_fails_says_why(ReloadStatus status, String message, int number)
            throws InterruptedException {
        talk.program().reloadsEnd(status);
        talk.refused(module("reload", "res_parking"), message);
        talk.happens("Event: Reload\nModule: res_parking\nStatus: " + number);
        talk.refused("Action: Reload\nModule: res_parking", message);
        talk.happens("Event: Reload\nModule: res_parking\nStatus: " + number);
    }

    @Test
    void a_reload_that_has_to_wait_its_turn_is_a_success() throws InterruptedException {
        talk.program().reloadsEnd(ReloadStatus.QUEUED);
        done(module("reload", "res_parking"), "Module reloaded.");
        done("Action: Reload\nModule: res_parking", "Module Reloaded");
    }

    @Test
    void one_that_fails_fails_the_reload_of_all() throws InterruptedException {
        talk.program().reloadsEnd(ReloadStatus.FAILED);
        talk.refused("Action: Reload", "An unknown error occurred");
        talk.happens("Event: Reload\nModule: All\nStatus: 3");
    }

    @Test
    void each_thing_missing_is_an_error_of_its_own() throws InterruptedException {
        talk.send("Action: ModuleLoad");
        talk.expect("Response: Error\nMessage: Incomplete ModuleLoad action.");
        talk.expect("Response: Error\nMessage: Need module name");
        talk.expect("Response: Error\nMessage: Incomplete ModuleLoad action.");
        talk.send("Action: ModuleLoad\nLoadType: load");
        talk.expect("Response: Error\nMessage: Need module name");
        talk.expect("Response: Error\nMessage: Could not load module.");
        talk.send("Action: ModuleLoad\nModule: app_echo");
        talk.expect("Response: Error\nMessage: Incomplete ModuleLoad action.");
        talk.expect("Response: Error\nMessage: Incomplete ModuleLoad action.");
        talk.refused(module("improve", "app_echo"), "Incomplete ModuleLoad action.");
    }

    @Test
    void what_is_no_module_is_not_found() throws InterruptedException {
        talk.refused(module("load", "nosuch.so"), "Module not found.");
        talk.refused(module("load", "../x.so"), "Module not found.");
        talk.refused("Action: ModuleCheck", "Module not loaded");
        talk.refused("Action: ModuleCheck\nModule: nosuch", "Module not loaded");
    }

    @Test
    void the_logs_start_anew() throws InterruptedException {
        done("Action: LoggerRotate", "Reloaded the logger and rotated log files");
        talk.program().rotates(false);
        talk.refused("Action: LoggerRotate", "Failed to reload the logger and rotate log files");
    }

    @Test
    void the_core_tells_of_itself() throws InterruptedException {
        talk.ask(
                "Action: CoreStatus\nActionID: 1",
                """
                Response: Success
                ActionID: 1
                CoreStartupDate: 2026-11-21
                CoreStartupTime: 22:52:39
                CoreReloadDate: 2026-11-21
                CoreReloadTime: 22:52:39
                CoreCurrentCalls: 0
                CoreProcessedCalls: 0
                """);
        talk.ask(
                "Action: CoreSettings\nActionID: 1",
                """
                Response: Success
                ActionID: 1
                AMIversion: 13.0.0
                AsteriskVersion: 23.0.0 (Astrolabe 0.1.0)
                SystemName:
                CoreMaxCalls: 0
                CoreMaxLoadAvg: 0.000000
                CoreRunUser:
                CoreRunGroup:
                CoreMaxFilehandles: 0
                CoreRealTimeEnabled: *
                CoreCDRenabled: *
                CoreHTTPenabled: *
                SoundsSearchCustomDir: No
                """);
    }
}

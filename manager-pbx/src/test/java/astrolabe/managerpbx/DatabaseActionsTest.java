package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.database.AstDb;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The actions on the database, as far as their recorded conversation says nothing of it. */
class DatabaseActionsTest {

    private final Conversation talk = new Conversation("");

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    @Test
    void what_is_missing_is_said_with_and_without_a_full_stop() throws InterruptedException {
        talk.refused("Action: DBPut", "No family specified");
        talk.refused("Action: DBPut\nFamily: f", "No key specified");
        talk.refused("Action: DBGet", "No family specified.");
        talk.refused("Action: DBGet\nFamily: f", "No key specified.");
        talk.refused("Action: DBDel", "No family specified.");
        talk.refused("Action: DBDel\nFamily: f", "No key specified.");
        talk.refused("Action: DBDelTree", "No family specified.");
        talk.refused("Action: DBDelTree\nKey: k", "No family specified.");
    }

    @Test
    void what_is_not_there_is_said() throws InterruptedException {
        talk.refused("Action: DBGet\nFamily: f\nKey: k", "Database entry not found");
        talk.refused("Action: DBDel\nFamily: f\nKey: k", "Database entry could not be deleted");
        talk.refused("Action: DBDelTree\nFamily: f", "Database entry not found");
        talk.send("Action: DBGetTree\nFamily: f");
        talk.expect("Response: Success\nEventList: start\nMessage: Result will follow");
        talk.expect("Event: DBGetTreeComplete\nEventList: Complete\nListItems: 0");
    }

    @Test
    void a_key_that_is_too_long_is_not_kept() throws InterruptedException {
        talk.refused(
                "Action: DBPut\nFamily: f\nKey: %s\nVal: 1".formatted("k".repeat(300)),
                "Failed to update entry");
        assertThat(talk.pbx().database().tree()).isEmpty();
    }

    @Test
    void a_database_that_can_not_be_opened_keeps_and_has_nothing(@TempDir Path noFile)
            throws InterruptedException {
        try (Conversation broken = new Conversation("", AstDb.at(noFile))) {
            broken.refused("Action: DBPut\nFamily: f\nKey: k\nVal: 1", "Failed to update entry");
            broken.refused("Action: DBGet\nFamily: f\nKey: k", "Database entry not found");
            broken.refused(
                    "Action: DBDel\nFamily: f\nKey: k", "Database entry could not be deleted");
            broken.refused("Action: DBDelTree\nFamily: f", "Database unavailable");
            broken.refused("Action: DBGetTree\nFamily: f", "Unable to search database");
        }
    }

    @Test
    void a_part_of_a_family_is_read_and_removed() throws Exception {
        talk.pbx().database().put("f", "a/1", "one");
        talk.pbx().database().put("f", "a/2", "two");
        talk.pbx().database().put("f", "ab", "other");
        talk.send("Action: DBGetTree\nActionID: 1\nFamily: f\nKey: a");
        talk.expect(
                "Response: Success\nActionID: 1\nEventList: start\nMessage: Result will follow");
        talk.expect("Event: DBGetTreeResponse\nKey: /f/a/1\nVal: one\nActionID: 1");
        talk.expect("Event: DBGetTreeResponse\nKey: /f/a/2\nVal: two\nActionID: 1");
        talk.expect("Event: DBGetTreeComplete\nActionID: 1\nEventList: Complete\nListItems: 2");
        talk.ask(
                "Action: DBDelTree\nActionID: 1\nFamily: f\nKey: a",
                "Response: Success\nActionID: 1\nMessage: Key tree deleted successfully");
        assertThat(talk.pbx().database().get("f", "ab")).contains("other");
        assertThat(talk.pbx().database().tree("f")).hasSize(1);
    }
}

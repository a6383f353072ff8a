package astrolabe.managerpbx;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ShowDialPlan} and the two actions that change the dialplan. */
class DialplanActionsTest {

    private static final String DIALPLAN =
            """
            [base]
            exten => 100,1(start),Answer()
             same => n,Wait(1)
            exten => 100,hint,Custom:lamp
            exten => _2XX/1001,1,NoOp()
            """;

    private final Conversation talk = new Conversation(DIALPLAN);

    @AfterEach
    void end() throws InterruptedException {
        talk.close();
    }

    private void added(String... headers) throws InterruptedException {
        talk.ask(
                "Action: DialplanExtensionAdd\nActionID: 1\n" + String.join("\n", headers),
                "Response: Success\nActionID: 1\nMessage: Added requested extension");
    }

    private void removed(String what, String... headers) throws InterruptedException {
        talk.ask(
                "Action: DialplanExtensionRemove\nActionID: 1\n" + String.join("\n", headers),
                "Response: Success\nActionID: 1\nMessage: Removed the requested " + what);
    }

    private void shows(String context, String extension, String... steps)
            throws InterruptedException {
        talk.send("Action: ShowDialPlan\nContext: %s\nExtension: %s".formatted(context, extension));
        talk.expect("Response: Success\nEventList: start\nMessage: DialPlan list will follow");
        for (String step : steps) {
            talk.expect(
                    "Event: ListDialplan\nContext: %s\n%s\nRegistrar: pbx_config"
                            .formatted(context, step));
        }
        talk.expectAmong(
                "Event: ShowDialPlanComplete\nListItems: %d\nListExtensions: 1\nListPriorities: %1$d"
                        .formatted(steps.length));
    }

    @Test
    void steps_are_added_to_a_context_that_is_made_for_them() throws InterruptedException {
        added("Context: new", "Extension: 1", "Priority: 1", "Application: Answer");
        added(
                "Context: new",
                "Extension: 1",
                "Priority: 2",
                "Application: Wait",
                "ApplicationData: 5");
        shows(
                "new",
                "1",
                "Extension: 1\nPriority: 1\nApplication: Answer\nAppData:",
                "Extension: 1\nPriority: 2\nApplication: Wait\nAppData: 5");
    }

    @Test
    void a_step_that_is_there_is_replaced_on_request_only() throws InterruptedException {
        String step = "Context: base\nExtension: 100\nPriority: 2\nApplication: NoOp";
        talk.refused(
                "Action: DialplanExtensionAdd\n" + step,
                "That extension and priority already exist at that context");
        talk.refused(
                "Action: DialplanExtensionAdd\nReplace: no\n" + step,
                "That extension and priority already exist at that context");
        added(step, "Replace: yes");
        shows(
                "base",
                "100",
                "Extension: 100\nPriority: hint\nApplication: Custom:lamp",
                "Extension: 100\nExtensionLabel: start\nPriority: 1\nApplication: Answer\nAppData:",
                "Extension: 100\nPriority: 2\nApplication: NoOp\nAppData:");
    }

    @Test
    void a_priority_may_be_a_label_or_a_hint() throws InterruptedException {
        talk.refused(
                "Action: DialplanExtensionAdd\nContext: base\nExtension: 100\nPriority: start\nApplication: NoOp",
                "That extension and priority already exist at that context");
        added("Context: new", "Extension: 7", "Priority: hint", "Application: Custom:door");
        talk.ask(
                "Action: ExtensionState\nContext: new\nExten: 7",
                """
                Response: Success
                Message: Extension Status
                Exten: 7
                Context: new
                Hint: Custom:door
                Status: *
                StatusText: *
                """);
        removed("priority from the extension", "Context: new", "Extension: 7", "Priority: hint");
        removed(
                "priority from the extension",
                "Context: base",
                "Extension: 100",
                "Priority: start");
    }

    @Test
    void what_is_missing_or_wrong_in_an_addition_is_said() throws InterruptedException {
        String missing =
                "Context, Extension, Priority, and Application must be defined for DialplanExtensionAdd.";
        String add = "Action: DialplanExtensionAdd\n";
        talk.refused(add, missing);
        talk.refused(add + "Extension: 1\nPriority: 1\nApplication: NoOp", missing);
        talk.refused(add + "Context: base\nPriority: 1\nApplication: NoOp", missing);
        talk.refused(add + "Context: base\nExtension: 1\nApplication: NoOp", missing);
        talk.refused(add + "Context: base\nExtension: 1\nPriority: 1", missing);
        for (String priority : new String[] {"0", "-1", "nowhere"}) {
            talk.refused(
                    add + "Context: base\nExtension: 1\nApplication: NoOp\nPriority: " + priority,
                    "The priority specified was invalid.");
        }
    }

    @Test
    void an_extension_is_removed_whole_or_step_by_step() throws InterruptedException {
        removed("priority from the extension", "Context: base", "Extension: 100", "Priority: 2");
        removed("extension", "Context: base", "Extension: 100");
        removed("extension", "Context: base", "Extension: _2XX/1001");
        talk.refused(
                "Action: ShowDialPlan\nContext: base\nExtension: 100",
                "Did not find extension 100@base");
    }

    @Test
    void what_can_not_be_removed_is_said() throws InterruptedException {
        String remove = "Action: DialplanExtensionRemove\n";
        String missing = "Context and Extension must be provided for DialplanExtensionRemove";
        talk.refused(remove, missing);
        talk.refused(remove + "Context: base", missing);
        talk.refused(remove + "Extension: 100", missing);
        talk.refused(
                remove + "Context: base\nExtension: 100\nPriority: nowhere",
                "The priority specified was invalid.");
        String failed = "Failed to remove requested extension";
        talk.refused(remove + "Context: nope\nExtension: 100", failed);
        talk.refused(remove + "Context: base\nExtension: nope", failed);
        talk.refused(remove + "Context: base\nExtension: 100\nPriority: 9", failed);
    }

    @Test
    void a_list_of_what_is_not_there_is_refused() throws InterruptedException {
        talk.refused("Action: ShowDialPlan\nContext: nope", "Did not find context nope");
        talk.refused(
                "Action: ShowDialPlan\nContext: base\nExtension: nope",
                "Did not find extension nope@base");
        talk.refused(
                "Action: ShowDialPlan\nExtension: nope",
                "Did not find extension nope in any context");
    }
}

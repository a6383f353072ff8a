package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The actions on the states of extensions, devices and people. */
class StateActionsTest {

    private static final String HINTS =
            """
            [default]
            exten => 100,hint,Custom:lamp
            [other]
            exten => 200,hint,Custom:door
            """;

    @Test
    void an_extension_has_the_state_of_its_devices() throws Exception {
        try (Conversation talk = new Conversation(HINTS)) {
            for (String[] state :
                    new String[][] {
                        {"NOT_INUSE", "0", "Idle"},
                        {"INUSE", "1", "InUse"},
                        {"BUSY", "2", "Busy"},
                        {"UNAVAILABLE", "4", "Unavailable"},
                        {"RINGING", "8", "Ringing"},
                        {"RINGINUSE", "9", "InUse&Ringing"},
                        {"ONHOLD", "16", "Hold"},
                    }) {
                talk.ask(
                        "Action: Setvar\nVariable: DEVICE_STATE(Custom:lamp)\nValue: " + state[0],
                        "Response: Success\nMessage: Variable Set");
                talk.ask(
                        "Action: ExtensionState\nActionID: 1\nExten: 100",
                        """
                        Response: Success
                        ActionID: 1
                        Message: Extension Status
                        Exten: 100
                        Context: default
                        Hint: Custom:lamp
                        Status: %s
                        StatusText: %s
                        """
                                .formatted(state[1], state[2]));
            }
        }
    }

    @Test
    void an_extension_without_a_hint_is_unknown_and_no_error() throws Exception {
        try (Conversation talk = new Conversation(HINTS)) {
            talk.ask(
                    "Action: ExtensionState\nExten: 200\nContext: default",
                    """
                    Response: Success
                    Message: Extension Status
                    Exten: 200
                    Context: default
                    Hint:
                    Status: -1
                    StatusText: Unknown
                    """);
            talk.refused("Action: ExtensionState", "Extension not specified");
            talk.refused("Action: ExtensionState\nContext: default", "Extension not specified");
        }
    }

    @Test
    void the_list_has_every_hint() throws Exception {
        try (Conversation talk = new Conversation(HINTS)) {
            talk.send("Action: ExtensionStateList\nActionID: 1");
            talk.expect(
                    """
                    Response: Success
                    ActionID: 1
                    EventList: start
                    Message: Extension Statuses will follow
                    """);
            talk.expectAmong("Event: ExtensionStatus\nActionID: 1\nExten: 100\nContext: default");
            talk.expectAmong("Event: ExtensionStatus\nActionID: 1\nExten: 200\nContext: other");
            talk.expect(
                    """
                    Event: ExtensionStateListComplete
                    ActionID: 1
                    EventList: Complete
                    ListItems: 2
                    """);
        }
    }

    @Test
    void without_hints_there_is_no_list() throws Exception {
        try (Conversation talk = new Conversation("")) {
            talk.refused("Action: ExtensionStateList", "No dialplan hints are available");
        }
    }

    @Test
    void somebody_has_a_presence_with_what_was_told_of_it() throws Exception {
        try (Conversation talk = new Conversation("")) {
            talk.refused("Action: PresenceState", "No provider specified");
            talk.refused(
                    "Action: PresenceState\nProvider: bogus:x",
                    "Invalid provider bogus:x or provider in invalid state");
            presence(talk, "CustomPresence:bob", "not_set");
            assertThat(talk.pbx().presenceStates().setCustom("bob", "away")).isTrue();
            presence(talk, "CustomPresence:bob", "away");
            assertThat(talk.pbx().presenceStates().setCustom("bob", "dnd,lunch")).isTrue();
            presence(talk, "CustomPresence:bob", "dnd\nSubtype: lunch");
            assertThat(talk.pbx().presenceStates().setCustom("bob", "away,,back soon")).isTrue();
            presence(
                    talk,
                    "CustomPresence:bob",
                    "away\nMessage: back soon\nPresenceMessage: back soon");
        }
    }

    private static void presence(Conversation talk, String provider, String state)
            throws InterruptedException {
        talk.ask(
                "Action: PresenceState\nActionID: 1\nProvider: " + provider,
                "Response: Success\nActionID: 1\nMessage: Presence State\nState: " + state);
    }

    @Test
    void the_lists_have_what_is_known() throws Exception {
        try (Conversation talk = new Conversation("")) {
            talk.send("Action: DeviceStateList");
            talk.expect(
                    "Response: Success\nEventList: start\nMessage: Device State Changes will follow");
            talk.expect("Event: DeviceStateListComplete\nEventList: Complete\nListItems: 0");
            talk.ask(
                    "Action: Setvar\nVariable: DEVICE_STATE(Custom:lamp)\nValue: INUSE",
                    "Response: Success\nMessage: Variable Set");
            talk.send("Action: DeviceStateList\nActionID: 1");
            talk.expectAmong("Response: Success\nActionID: 1");
            talk.expect("Event: DeviceStateChange\nActionID: 1\nDevice: Custom:lamp\nState: INUSE");
            talk.expectAmong("Event: DeviceStateListComplete\nListItems: 1");
            talk.ask(
                    "Action: Setvar\nVariable: PRESENCE_STATE(CustomPresence:bob)\nValue: away,sub,hi",
                    "Response: Success\nMessage: Variable Set");
            talk.send("Action: PresenceStateList\nActionID: 1");
            talk.expect(
                    """
                    Response: Success
                    ActionID: 1
                    EventList: start
                    Message: Presence State Changes will follow
                    """);
            talk.expect(
                    """
                    Event: PresenceStateChange
                    ActionID: 1
                    Presentity: CustomPresence:bob
                    Status: away
                    Subtype: sub
                    Message: hi
                    """);
            talk.expect(
                    """
                    Event: PresenceStateListComplete
                    ActionID: 1
                    EventList: Complete
                    ListItems: 1
                    """);
        }
    }
}

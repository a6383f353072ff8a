package astrolabe.engine.feature;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.event.TestStates;

/** The states of features that test harnesses wait for. */
final class FeatureStates {

    private static final TestStates.Place DONE =
            new TestStates.Place("bridge_channel.c", "testsuite_notify_feature_success", 1654);
    private static final TestStates.Place UNKNOWN =
            new TestStates.Place("bridge_channel.c", "ast_bridge_channel_feature_digit", 1814);
    private static final TestStates.Place NO_CODE =
            new TestStates.Place("bridge_channel.c", "bridge_handle_dtmf", 2518);
    private static final String DIALLING = "grab_transfer";
    private static final TestStates.Place BEGINS =
            new TestStates.Place("bridge_basic.c", DIALLING, 3241);
    private static final TestStates.Place DIALLED =
            new TestStates.Place("bridge_basic.c", DIALLING, 3246);
    private static final TestStates.Place ENDS =
            new TestStates.Place("bridge_basic.c", DIALLING, 3276);

    private final TestStates states;

    FeatureStates(TestStates states) {
        this.states = states;
    }

    void done(String feature) {
        states.reached("FEATURE_DETECTION", DONE, "Result", "success", "Feature", feature);
    }

    /** What was dialled began like a code and is none. */
    void unknown() {
        states.reached("FEATURE_DETECTION", UNKNOWN, "Result", "fail");
    }

    /** No code begins with this digit. */
    void noCode() {
        states.reached("FEATURE_DETECTION", NO_CODE, "Result", "fail");
    }

    void begins(Channel transferer, int attempt) {
        states.reached(
                "TRANSFER_BEGIN_DIAL",
                BEGINS,
                "Channel",
                transferer.name(),
                "Attempt",
                Integer.toString(attempt));
    }

    void dialled(Channel transferer, int attempt, String digits, boolean exists) {
        states.reached(
                "TRANSFER_DIALLED",
                DIALLED,
                "Channel",
                transferer.name(),
                "Attempt",
                Integer.toString(attempt),
                "Dialled",
                digits,
                "Result",
                word(exists));
    }

    void ends(Channel transferer, boolean exists) {
        states.reached(
                "TRANSFER_DIAL_FINAL", ENDS, "Channel", transferer.name(), "Result", word(exists));
    }

    private static String word(boolean success) {
        return success ? "Success" : "Failure";
    }
}

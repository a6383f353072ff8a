package astrolabe.testkit;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Filter}: which events a session gets after which filters. */
class FilterActionTest {

    private TestServer server;
    private AmiPeer peer;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = TestServer.start(Map.of());
        peer = server.connect().loggedIn();
        peer.send("Action: Events\nEventMask: user");
        peer.expect("Response: Success\nEvents: On");
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        peer.close();
        server.close();
    }

    private void add(String... headers) throws IOException {
        peer.send("Action: Filter\nActionID: f\nOperation: Add\n" + String.join("\n", headers));
        peer.expect("Response: Success\nActionID: f\nMessage: Success");
    }

    private void refused(String message, String... headers) throws IOException {
        peer.send("Action: Filter\nActionID: f\n" + String.join("\n", headers));
        peer.expect("Response: Error\nActionID: f\nMessage: " + message);
    }

    private void say(String name, String colour) throws IOException {
        peer.send("Action: UserEvent\nUserEvent: %s\nColour: %s".formatted(name, colour));
        peer.expect("Response: Success\nMessage: Event Sent");
    }

    private void hears(String name, String colour) throws IOException {
        peer.expect(
                """
                Event: UserEvent
                Privilege: user,all
                UserEvent: %s
                Colour: %s
                """
                        .formatted(name, colour));
    }

    /** Nothing of what was said before comes before this answer. */
    private void hearsNothing() throws IOException {
        peer.send("Action: Challenge\nAuthType: MD5");
        peer.expect("Response: Success\nChallenge: *");
    }

    @Test
    void anExpressionIsSearchedInTheWholeEvent() throws IOException {
        add("Filter: UserEvent: (one|two)");
        say("one", "red");
        hears("one", "red");
        say("three", "red");
        hearsNothing();
    }

    @Test
    void includingFiltersAddUp() throws IOException {
        add("Filter: UserEvent: one");
        add("Filter: Colour: blue");
        say("one", "red");
        hears("one", "red");
        say("two", "blue");
        hears("two", "blue");
        say("two", "red");
        hearsNothing();
    }

    @Test
    void anExclamationMarkExcludes() throws IOException {
        add("Filter: !Colour: red");
        say("one", "blue");
        hears("one", "blue");
        say("one", "red");
        hearsNothing();
    }

    @Test
    void whatIsIncludedMustNotBeExcluded() throws IOException {
        add("Filter: UserEvent: one");
        add("Filter: !Colour: red");
        say("one", "blue");
        hears("one", "blue");
        say("one", "red");
        say("two", "blue");
        hearsNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "'name(UserEvent),header(Colour),method(exact)', blue",
        "'method(regex),header(Colour)', '^bl.e$'",
        "'header(Colour),method(starts_with)', bl",
        "'header(Colour),method(ends_with)', ue",
        "'header(Colour),method(contains)', lu",
        "'method(contains)', 'Colour: blue'",
        "' action(include) , header(Colour),method(exact)', blue",
    })
    void criteriaSayWhatIsLookedAtAndHow(String criteria, String filter) throws IOException {
        add("MatchCriteria: " + criteria, "Filter: " + filter);
        say("one", "blue");
        hears("one", "blue");
        say("one", "red");
        hearsNothing();
    }

    @Test
    void criteriaMayExcludeAndNeedNoExpression() throws IOException {
        add(
                "MatchCriteria: action(exclude),name(UserEvent),header(Colour),method(exact)",
                "Filter: red");
        say("one", "blue");
        hears("one", "blue");
        say("one", "red");
        hearsNothing();
        add("MatchCriteria: name(Newchannel)");
        say("one", "blue");
        hearsNothing();
    }

    @Test
    void onlyAnAdditionIsAnOperation() throws IOException {
        refused("Unknown operation");
        refused("Unknown operation", "Operation: Remove", "Filter: x");
        peer.send("Action: Filter\nOperation: aDD\nFilter: x");
        peer.expect("Response: Success\nMessage: Success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Filter:",
                "Filter: !",
                "MatchCriteria: bogus(x)\nFilter: y",
                "MatchCriteria: method(glob)\nFilter: y",
                "MatchCriteria: action(perhaps)\nFilter: y",
                "MatchCriteria: name(Foo)\nFilter: y",
                "MatchCriteria: method(exact)",
                "MatchCriteria: method(none)",
                "MatchCriteria: name(A),name(B)",
                "MatchCriteria: name(A",
            })
    void whatIsMalformedIsRefused(String headers) throws IOException {
        refused(
                "Filter was formatted incorrectly.  Check the syntax of the filter given.",
                "Operation: Add",
                headers);
        say("one", "red");
        hears("one", "red");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Filter: [", "Filter: !(", "MatchCriteria: method(regex)\nFilter: *"})
    void whatDoesNotCompileIsRefused(String headers) throws IOException {
        refused(
                "Filter did not compile.  Check the syntax of the filter given.",
                "Operation: Add",
                headers);
        say("one", "red");
        hears("one", "red");
    }
}

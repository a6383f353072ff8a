package astrolabe.conformance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.testkit.TestServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.Test;

/** asterisk-java, the usual client of Java programs. */
class AsteriskJavaTest {

    private static final long PATIENCE_MS = 20_000;

    private final BlockingQueue<ManagerEvent> events = new LinkedBlockingQueue<>();

    @Test
    void logsInCallsListsChannelsAndLogsOff() throws Exception {
        try (TestServer server = Calls.server()) {
            ManagerConnection client =
                    new DefaultManagerConnection(
                            server.address().getHostString(),
                            server.address().getPort(),
                            "hello",
                            "world");
            client.addEventListener(events::add);
            client.login();
            try {
                assertThat(client.getProtocolIdentifier())
                        .isEqualTo("Asterisk Call Manager/13.0.0");
                call(client);
                listChannels(client);
            } finally {
                client.logoff();
            }
            assertThat(client.getState()).isEqualTo(ManagerConnectionState.DISCONNECTED);
        }
    }

    private void call(ManagerConnection client) throws Exception {
        OriginateAction originate = new OriginateAction();
        originate.setChannel("Local/100@default");
        originate.setApplication("Wait");
        originate.setData("600");
        originate.setAsync(true);
        assertThat(client.sendAction(originate, PATIENCE_MS).getResponse()).isEqualTo("Success");
        assertThat(await(NewChannelEvent.class).getChannel()).startsWith("Local/100@default-");
        assertThat(await(OriginateResponseEvent.class).getResponse()).isEqualTo("Success");
    }

    private static void listChannels(ManagerConnection client) throws Exception {
        var list = client.sendEventGeneratingAction(new CoreShowChannelsAction(), PATIENCE_MS);
        assertThat(list.getEvents())
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        CoreShowChannelsCompleteEvent.class,
                        end -> assertThat(end.getListitems()).isEqualTo(2));
        assertThat(list.getEvents())
                .filteredOn(CoreShowChannelEvent.class::isInstance)
                .hasSize(2)
                .map(event -> ((CoreShowChannelEvent) event).getChannel())
                .allMatch(channel -> channel.startsWith("Local/100@default-"));
    }

    /** The next event of this kind; others are passed over. */
    private <E extends ManagerEvent> E await(Class<E> kind) throws InterruptedException {
        while (true) {
            ManagerEvent event = events.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
            assertThat(event).as("no %s came", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }
}

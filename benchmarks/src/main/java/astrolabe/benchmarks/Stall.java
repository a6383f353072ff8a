package astrolabe.benchmarks;

import astrolabe.benchmarks.load.Client;
import java.io.IOException;
import java.util.List;

/**
 * Clients that stopped reading at one moment. Those whose sockets still have room cost a server
 * nothing, so it is to be known that they have none.
 */
final class Stall {

    private final List<Client> clients;

    /** Has the clients stop reading; nothing may be under way to them. */
    Stall(List<Client> clients) {
        this.clients = List.copyOf(clients);
        clients.forEach(Client::stall);
    }

    /**
     * How much the server holds of what it was to send since then and the system did not take, for
     * the client that is least behind; 0 when there are none.
     *
     * @param sent how many bytes of events each of them was to get since then
     */
    long behind(long sent) throws IOException {
        SocketQueues queues = SocketQueues.now();
        long least = clients.isEmpty() ? 0 : Long.MAX_VALUE;
        for (Client client : clients) {
            least = Math.min(least, sent - queues.unreadBy(client.localAddress()));
        }
        return least;
    }
}

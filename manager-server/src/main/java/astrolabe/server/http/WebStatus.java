package astrolabe.server.http;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * What the web server serves, and where, at one moment.
 *
 * @param plain where it listens really, if it does
 * @param secure where it listens for TLS really, if it does
 * @param places what there is, in the order in which it is shown
 */
public record WebStatus(
        HttpConf conf,
        Optional<InetSocketAddress> plain,
        Optional<InetSocketAddress> secure,
        List<Place> places) {

    /**
     * A path and what it is for.
     *
     * @param path without the prefix; one of a tree ends with {@code /...}
     */
    public record Place(String path, String says) {}

    public WebStatus {
        places = List.copyOf(places);
    }
}

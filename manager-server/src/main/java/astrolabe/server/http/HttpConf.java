package astrolabe.server.http;

import astrolabe.server.account.Acl;
import astrolabe.server.account.TlsConf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * All of {@code http.conf}.
 *
 * @param serverName shown in the {@code Server} header and on error pages; empty: in neither
 * @param prefix in front of every path, empty or beginning with a slash
 * @param sessionLimit how many connections there may be at once
 * @param inactivity how long a connection may send nothing of a request that it has begun
 * @param keepAlive how long a connection may wait for its next request; zero closes after each
 * @param staticFiles whether files below the static directory are served
 * @param staticDirectory where those lie
 * @param status whether there is a page with the state of the server
 * @param origins whose pages may use the server besides its own
 */
public record HttpConf(
        boolean enabled,
        String serverName,
        InetSocketAddress address,
        TlsConf tls,
        String prefix,
        int sessionLimit,
        Duration inactivity,
        Duration keepAlive,
        boolean staticFiles,
        Path staticDirectory,
        boolean status,
        List<Redirect> redirects,
        List<Restriction> restrictions,
        Origins origins) {

    /** One path that leads to another place. */
    public record Redirect(String from, String to) {}

    /**
     * Who may ask for paths that begin with this.
     *
     * @param acls all of them must let an address in
     */
    public record Restriction(String path, List<Acl> acls) {
        public Restriction {
            acls = List.copyOf(acls);
        }

        boolean forbids(String requested, InetAddress address) {
            return requested.startsWith(path)
                    && !acls.stream().allMatch(acl -> acl.permits(address));
        }
    }

    public HttpConf {
        redirects = List.copyOf(redirects);
        restrictions = List.copyOf(restrictions);
    }

    /** The same with other addresses to listen at: several servers side by side, free ports. */
    public HttpConf listeningAt(InetSocketAddress plain, InetSocketAddress secure) {
        return new HttpConf(
                enabled,
                serverName,
                plain,
                tls.listeningAt(secure),
                prefix,
                sessionLimit,
                inactivity,
                keepAlive,
                staticFiles,
                staticDirectory,
                status,
                redirects,
                restrictions,
                origins);
    }
}

package astrolabe.sip.conf;

import java.net.InetAddress;
import java.util.List;

/** Whoever comes from one of these networks is that endpoint. */
public record IdentifyConf(String name, String endpoint, List<Network> networks) {

    public IdentifyConf {
        networks = List.copyOf(networks);
    }

    public boolean fits(InetAddress address) {
        return networks.stream().anyMatch(network -> network.holds(address));
    }
}

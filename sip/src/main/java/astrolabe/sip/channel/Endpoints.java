package astrolabe.sip.channel;

import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.auth.Credentials;
import astrolabe.sip.conf.AuthConf;
import astrolabe.sip.conf.EndpointConf;
import astrolabe.sip.conf.IdentifyConf;
import astrolabe.sip.conf.PjsipConf;
import astrolabe.sip.message.SipRequest;
import astrolabe.sip.message.SipUri;
import astrolabe.sip.registrar.AddressOfRecord;
import astrolabe.sip.transport.Flow;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is known, and how somebody is recognised. Immutable. */
final class Endpoints {

    private static final String ANONYMOUS = "anonymous";

    private final PjsipConf conf;

    Endpoints(PjsipConf conf) {
        this.conf = conf;
    }

    PjsipConf conf() {
        return conf;
    }

    Optional<EndpointConf> named(String name) {
        return Optional.ofNullable(conf.endpoints().get(name));
    }

    /** Who sent a request: by its address, by the name in From, or nobody in particular. */
    Optional<EndpointConf> sender(SipRequest request, Flow flow) {
        return byAddress(flow.remote().getAddress())
                .or(() -> byName(request))
                .or(() -> named(ANONYMOUS));
    }

    private Optional<EndpointConf> byAddress(@Nullable InetAddress address) {
        if (address == null) {
            return Optional.empty();
        }
        return conf.identifies().stream()
                .filter(identify -> identify.fits(address))
                .map(IdentifyConf::endpoint)
                .flatMap(name -> named(name).stream())
                .findFirst();
    }

    private Optional<EndpointConf> byName(SipRequest request) {
        if (!(request.from().uri() instanceof SipUri uri)) {
            return Optional.empty();
        }
        String domain = conf.domainAliases().getOrDefault(uri.host(), uri.host());
        return named(uri.userText() + "@" + domain).or(() -> named(uri.userText()));
    }

    List<AddressOfRecord> aors(EndpointConf endpoint) {
        return endpoint.aors().stream()
                .flatMap(name -> Optional.ofNullable(conf.aors().get(name)).stream())
                .toList();
    }

    /** The endpoints that can be reached under a name. */
    List<EndpointConf> reachedBy(String aor) {
        return conf.endpoints().values().stream()
                .filter(endpoint -> endpoint.aors().contains(aor))
                .toList();
    }

    /** What an endpoint must show. */
    List<Credentials> accepted(EndpointConf endpoint) {
        return credentials(endpoint.auths());
    }

    List<Credentials> credentials(List<String> auths) {
        return auths.stream()
                .flatMap(name -> auth(name).stream())
                .map(AuthConf::credentials)
                .toList();
    }

    private Optional<AuthConf> auth(String name) {
        return Optional.ofNullable(conf.auths().get(name));
    }

    String realm(EndpointConf endpoint) {
        return accepted(endpoint).stream()
                .map(Credentials::realm)
                .filter(realm -> !realm.isEmpty())
                .findFirst()
                .orElse(conf.global().realm());
    }

    List<Algorithm> algorithms(EndpointConf endpoint) {
        return endpoint.auths().stream()
                .flatMap(name -> auth(name).stream())
                .flatMap(auth -> auth.algorithms().stream())
                .distinct()
                .toList();
    }
}

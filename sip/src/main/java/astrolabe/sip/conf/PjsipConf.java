package astrolabe.sip.conf;

import astrolabe.sip.registrar.AddressOfRecord;
import java.util.List;
import java.util.Map;

/**
 * Everything of {@code pjsip.conf}; names are keys, in the file's order.
 *
 * @param domainAliases domains by what else they are called
 */
public record PjsipConf(
        GlobalConf global,
        List<TransportConf> transports,
        Map<String, EndpointConf> endpoints,
        Map<String, AddressOfRecord> aors,
        Map<String, AuthConf> auths,
        List<IdentifyConf> identifies,
        List<RegistrationConf> registrations,
        Map<String, String> domainAliases) {

    /** Without any file: nothing is listened on, nobody is known. */
    public static final PjsipConf EMPTY =
            new PjsipConf(
                    GlobalConf.DEFAULTS,
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    Map.of());
}

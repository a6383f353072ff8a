package astrolabe.sip.conf;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import astrolabe.engine.event.PartyId;
import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.registrar.AddressOfRecord;
import astrolabe.sip.sdp.Codec;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Protocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PjsipConfTest {

    private final Problems problems = new Problems();

    private PjsipConf read(String text) {
        ConfigReader reader = new ConfigReader(new MemorySource(Map.of("pjsip.conf", text)));
        return PjsipConfReader.read(reader.read("pjsip.conf").orEmpty(problems), problems);
    }

    private List<String> warnings() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void aPhoneIsMadeOfThreeSectionsAndATemplate() {
        PjsipConf conf =
                read(
                        """
                        [global]
                        type = global
                        user_agent = Switchboard
                        [udp]
                        type = transport
                        protocol = udp
                        bind = 127.0.0.1:5070
                        [phone](!)
                        type = endpoint
                        context = phones
                        disallow = all
                        allow = g722,ulaw
                        set_var = LOBBY=yes
                        [alice](phone)
                        aors = alice
                        auth = alice
                        callerid = "Alice A." <7001>
                        [alice]
                        type = auth
                        auth_type = userpass
                        username = al
                        password = hunter2
                        [alice]
                        type = aor
                        max_contacts = 2
                        qualify_frequency = 60
                        qualify_timeout = 2.5
                        contact = sip:alice@192.0.2.7,sip:alice@192.0.2.8
                        """);
        assertThat(warnings()).isEmpty();
        TransportConf udp = conf.transports().getFirst();
        assertThat(udp.protocol()).isEqualTo(Protocol.UDP);
        assertThat(Addresses.host(udp.bind()) + ":" + udp.bind().getPort())
                .isEqualTo("127.0.0.1:5070");
        EndpointConf alice = Objects.requireNonNull(conf.endpoints().get("alice"));
        assertThat(alice.context()).isEqualTo("phones");
        assertThat(alice.codecs().stream().map(Codec::name)).containsExactly("g722", "ulaw");
        assertThat(alice.caller()).isEqualTo(PartyId.of("7001", "Alice A."));
        assertThat(alice.variables()).isEqualTo(Map.of("LOBBY", "yes"));
        AddressOfRecord aor = Objects.requireNonNull(conf.aors().get("alice"));
        assertThat(aor.fixed()).hasSize(2);
        assertThat(aor.qualifyEvery()).isEqualTo(Duration.ofMinutes(1));
        assertThat(aor.qualifyPatience()).isEqualTo(Duration.ofMillis(2500));
        AuthConf auth = Objects.requireNonNull(conf.auths().get("alice"));
        assertThat(auth.credentials().username()).isEqualTo("al");
        assertThat(auth.algorithms()).containsExactly(Algorithm.MD5);
        assertThat(conf.toString()).doesNotContain("hunter2");
        assertThat(conf.global().userAgent()).isEqualTo("Switchboard");
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithItsLine() {
        PjsipConf conf =
                read(
                        """
                        [a]
                        type = endpoint
                        contxt = x
                        allow = ulaw,g72
                        aors = b
                        media_encryption = sdes
                        [b]
                        type = enpoint
                        [c]
                        context = x
                        [d]
                        type = transport
                        protocol = ws
                        bind = 0.0.0.0
                        [e]
                        type = transport
                        bind = somewhere
                        [f]
                        type = identify
                        endpoint = aa
                        match = 192.0.2.0/24,example.com
                        """);
        assertThat(conf.endpoints()).containsOnlyKeys("a");
        assertThat(conf.transports()).isEmpty();
        assertThat(String.join("\n", warnings()))
                .isEqualToIgnoringNewLines(
                        """
                        pjsip.conf:6: media_encryption: audio is not encrypted here
                        pjsip.conf:4: there is no codec "g72" here, did you mean "g722"?
                        pjsip.conf:3: unknown setting "contxt", did you mean "context"?
                        pjsip.conf:7: [b] is of no known type, did you mean "endpoint"?; ignored
                        pjsip.conf:9: [c] has no type; ignored
                        pjsip.conf:11: protocol ws is not spoken here; transport ignored
                        pjsip.conf:17: bind = somewhere: not an address in figures, with a port perhaps; using none
                        pjsip.conf:15: transport without bind; ignored
                        pjsip.conf:21: match: no address or network in figures; ignored
                        pjsip.conf:5: aors: there is no [b] of that type
                        pjsip.conf:20: endpoint: there is no [aa] of that type, did you mean "a"?
                        """);
    }

    @Test
    void peersAreKnownByTheirNetwork() {
        PjsipConf conf =
                read(
                        """
                        [trunk]
                        type = endpoint
                        [trunk]
                        type = identify
                        endpoint = trunk
                        match = 192.0.2.0/25
                        match = 198.51.100.0/255.255.255.0
                        match = 2001:db8::1
                        """);
        assertThat(warnings()).isEmpty();
        IdentifyConf identify = conf.identifies().getFirst();
        assertThat(fits(identify, "192.0.2.127")).isTrue();
        assertThat(fits(identify, "192.0.2.128")).isFalse();
        assertThat(fits(identify, "198.51.100.200")).isTrue();
        assertThat(fits(identify, "2001:db8::1")).isTrue();
        assertThat(fits(identify, "2001:db8::2")).isFalse();
    }

    private static boolean fits(IdentifyConf identify, String address) {
        return identify.fits(Addresses.inFigures(address).orElseThrow());
    }

    @Test
    void aStrongerDigestIsAskedForWhereItIsWished() {
        PjsipConf conf =
                read(
                        """
                        [a]
                        type = auth
                        password = hunter2
                        supported_algorithms_uas = SHA-256,MD5
                        [b]
                        type = auth
                        password_digest = SHA-256:abcdef
                        """);
        assertThat(conf.auths().values().stream().map(AuthConf::algorithms))
                .contains(List.of(Algorithm.SHA_256, Algorithm.MD5), List.of(Algorithm.SHA_256));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void everyOptionThatAnAdministratorHasIsKnown() {
        StringBuilder text = new StringBuilder("[a]\ntype = endpoint\n");
        for (String option : OptionNames.OF_ENDPOINTS) {
            text.append(option).append(" = no\n");
        }
        text.append("[b]\ntype = registration\nserver_uri = sip:a\nclient_uri = sip:b@a\n");
        for (String option : OptionNames.OF_REGISTRATIONS) {
            text.append(option).append(" = no\n");
        }
        assertThat(read(text.toString()).registrations()).hasSize(1);
        assertThat(warnings()).isEmpty();
    }
}

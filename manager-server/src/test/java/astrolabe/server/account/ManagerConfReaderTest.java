package astrolabe.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagerConfReaderTest {

    private final Problems problems = new Problems();

    private ManagerConf read(String text) {
        return read(text, "");
    }

    private ManagerConf read(String text, String acl) {
        ConfigReader reader =
                new ConfigReader(new MemorySource(Map.of("manager.conf", text, "acl.conf", acl)));
        Map<String, Acl> named =
                AclReader.named(reader.read("acl.conf").orEmpty(problems), problems);
        return ManagerConfReader.read(
                reader.read("manager.conf").orEmpty(problems),
                named,
                Path.of("/etc/pbx"),
                problems);
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void anEmptyFileGivesTheDefaults() {
        ManagerConf conf = read("");
        assertThat(conf.enabled()).isFalse();
        assertThat(conf.address().getPort()).isEqualTo(5038);
        assertThat(conf.address().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(conf.tls().address().getPort()).isEqualTo(5039);
        assertThat(conf.tls().certificate()).isEqualTo(Path.of("/etc/pbx/asterisk.pem"));
        assertThat(conf.tls().protocols()).containsExactly("TLSv1.3", "TLSv1.2");
        assertThat(conf.authTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(conf.authLimit()).isEqualTo(50);
        assertThat(conf.displayConnects()).isTrue();
        assertThat(said()).isEmpty();
    }

    @Test
    void generalSettingsAreRead() {
        ManagerConf conf =
                read(
                        """
                        [general]
                        enabled = yes
                        bindaddr = 127.0.0.1:9999
                        port = 6038
                        sslenable = yes
                        sslbindaddr = [::1]:6039
                        sslcert = a.pem
                        tlsprivatekey = b.pem
                        tlscipher = ECDHE-RSA-AES128-GCM-SHA256:HIGH:!AES128:!aNULL
                        tlsdisablev12 = yes
                        channelvars = A, B
                        disabledevents = Newexten,VarSet
                        authlimit = 7
                        """);
        assertThat(conf.address().toString()).isEqualTo("/127.0.0.1:6038");
        assertThat(conf.tls().address().getPort()).isEqualTo(6039);
        assertThat(conf.tls().certificate()).isEqualTo(Path.of("/etc/pbx/a.pem"));
        assertThat(conf.tls().key()).contains(Path.of("/etc/pbx/b.pem"));
        assertThat(conf.tls().cipherSuites())
                .contains("TLS_AES_256_GCM_SHA384")
                .noneMatch(suite -> suite.contains("AES_128"));
        assertThat(conf.tls().protocols()).containsExactly("TLSv1.3");
        assertThat(conf.channelVars()).containsExactly("A", "B");
        assertThat(conf.disabledEvents()).containsExactlyInAnyOrder("Newexten", "VarSet");
        assertThat(conf.authLimit()).isEqualTo(7);
        assertThat(said()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsReportedWithItsLine() {
        read(
                """
                [general]
                port = 80
                enabeld = yes
                tlscafile = x
                tlscipher = ECDHE-RSA-AES128-GCM-SHA265
                [joe]
                read = call, user
                acl = offise
                deny = 10.0.0.0/99
                writetimeout = 5
                setvar = novalue
                eventfilter = [
                eventfilter(bogus(x)) = y
                """,
                "[office]\npermit = 10.0.0.0/8\n");
        assertThat(said())
                .anyMatch(it -> it.startsWith("manager.conf:2: port = 80"))
                .contains("manager.conf:3: unknown setting \"enabeld\", did you mean \"enabled\"?")
                .contains("manager.conf:4: tlscafile has no meaning here")
                .anyMatch(it -> it.startsWith("manager.conf:5: unknown cipher"))
                .contains(
                        "manager.conf:7: not a class of rights: \" user\", did you mean \"user\"?")
                .anyMatch(it ->
                        it.startsWith(
                                "manager.conf:8: no such access list: \"offise\", did you mean \"office\""))
                .anyMatch(it -> it.startsWith("manager.conf:9: not an address or network"))
                .anyMatch(it -> it.startsWith("manager.conf:10: writetimeout"))
                .contains("manager.conf:11: setvar needs NAME=VALUE")
                .anyMatch(it -> it.startsWith("manager.conf:12: event filter does not compile"))
                .contains("manager.conf:13: not an event filter; it is left out");
    }

    @Test
    void accountsAreFoundIgnoringCaseAndHideTheirSecret() {
        ManagerConf conf =
                read(
                        """
                        [base](!)
                        secret = s3cret
                        read = all
                        [Joe](base)
                        setvar = B=2
                        setvar = A=1=x
                        eventfilter(action(exclude),name(VarSet)) =
                        """);
        Account joe = conf.account("jOE").orElseThrow();
        assertThat(joe.accepts("s3cret")).isTrue();
        assertThat(joe.accepts("S3CRET")).isFalse();
        assertThat(joe.variables()).containsExactly(Map.entry("B", "2"), Map.entry("A", "1=x"));
        assertThat(joe.filters().list()).hasSize(1);
        assertThat(conf.toString()).doesNotContain("s3cret");
        assertThat(conf.account("base")).isEmpty();
    }

    @Test
    void anAccountAdmitsAddressesByItsRulesAndByNamedLists() throws UnknownHostException {
        Account joe =
                read(
                                """
                                [joe]
                                deny = 0.0.0.0/0
                                permit = 10.0.0.0/8
                                deny = 10.9.0.0/16
                                acl = office
                                """,
                                "[office]\ndeny = 10.1.0.0/16\n")
                        .account("joe")
                        .orElseThrow();
        assertThat(joe.admits(InetAddress.getByName("10.2.0.1"))).isTrue();
        assertThat(joe.admits(InetAddress.getByName("10.1.0.1"))).isFalse();
        assertThat(joe.admits(InetAddress.getByName("10.9.0.1"))).isFalse();
        assertThat(joe.admits(InetAddress.getByName("192.0.2.1"))).isFalse();
        assertThat(said()).isEmpty();
    }
}

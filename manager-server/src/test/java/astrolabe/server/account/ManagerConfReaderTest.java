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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(conf.tls().certificate().path()).isEqualTo(Path.of("/etc/pbx/asterisk.pem"));
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
        assertThat(conf.tls().certificate())
                .isEqualTo(new TlsFile(Path.of("/etc/pbx/a.pem"), "manager.conf:7"));
        assertThat(conf.tls().key())
                .contains(new TlsFile(Path.of("/etc/pbx/b.pem"), "manager.conf:8"));
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

    @Test
    void aHashThatCannotBeUsedLetsNobodyInAndIsNotShown() {
        ManagerConf conf =
                read(
                        """
                        [joe]
                        secret = {pbkdf2-sha256}5$abc$def
                        [jim]
                        secret = {pbkdf2-sha512}5$abc$def
                        """);
        assertThat(conf.account("joe").orElseThrow().secret()).isEmpty();
        assertThat(conf.account("jim").orElseThrow().accepts("{pbkdf2-sha512}5$abc$def")).isTrue();
        assertThat(said())
                .containsExactly(
                        "manager.conf:2: secret is no {pbkdf2-sha256}iterations$salt$hash, as"
                                + " \"manager hash secret\" makes it; nobody can log in with it",
                        "manager.conf:4: secret is taken as it stands: only {pbkdf2-sha256} begins"
                                + " a hashed one");
    }

    @Test
    void oneAddressMayHaveNineTenthsOfThePlaces() {
        assertThat(read("").authLimitPerAddress()).isEqualTo(45);
        assertThat(read("[general]\nauthlimit = 2\n").authLimitPerAddress()).isEqualTo(2);
        assertThat(read("[general]\nauthlimit = 500\n").authLimitPerAddress()).isEqualTo(450);
        assertThat(read("[general]\nauthlimitperaddress = 7\n").authLimitPerAddress()).isEqualTo(7);
    }

    /**
     * Every setting there is, each with a value that it cannot have, or with a slip in its name.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    enabled = maybe             | enabled = maybe: not yes or no; using no
                    webenabled = 2              | webenabled = 2: not yes or no; using no
                    port = 80                   | port = 80: not a number from 1024 to 65535; using 5038
                    port = http                 | port = http: not a number from 1024 to 65535; using 5038
                    bindaddr = 1.2.3.           | bindaddr = 1.2.3.: not an address; using *
                    tlsenable = maybe           | tlsenable = maybe: not yes or no; using no
                    sslenable = maybe           | sslenable = maybe: not yes or no; using no
                    tlsbindaddr = 1.2.3.4:x     | tlsbindaddr = 1.2.3.4:x: not an address; using *
                    sslbindaddr = 1.2.3.4:70000 | sslbindaddr = 1.2.3.4:70000: not an address; using *
                    tlscipher = HIGH:AES128-GCM-SHA265 | unknown cipher "AES128-GCM-SHA265", did you mean "AES128-GCM-SHA256"?
                    sslcipher = !RC4            | no usable cipher is left; using the defaults
                    tlsservercipherorder = -    | tlsservercipherorder = -: not yes or no; using yes
                    tlsdisablev1 = -            | tlsdisablev1 = -: not yes or no; using yes
                    tlsdisablev11 = -           | tlsdisablev11 = -: not yes or no; using yes
                    tlsdisablev12 = -           | tlsdisablev12 = -: not yes or no; using no
                    tlsdisablev13 = -           | tlsdisablev13 = -: not yes or no; using no
                    tlscafile = x               | tlscafile has no meaning here
                    tlscapath = x               | tlscapath has no meaning here
                    tlscadir = x                | tlscadir has no meaning here
                    tlsverifyclient = x         | tlsverifyclient has no meaning here
                    tlsdontverifyserver = x     | tlsdontverifyserver has no meaning here
                    tlsclientmethod = x         | tlsclientmethod has no meaning here
                    sslclientmethod = x         | sslclientmethod has no meaning here
                    tlsbindport = 5039          | tlsbindport has no meaning here
                    allowmultiplelogin = -      | allowmultiplelogin = -: not yes or no; using yes
                    displayconnects = -         | displayconnects = -: not yes or no; using yes
                    timestampevents = -         | timestampevents = -: not yes or no; using no
                    brokeneventsaction = -      | brokeneventsaction = -: not yes or no; using no
                    debug = -                   | debug = -: not yes or no; using no
                    httptimeout = 0             | httptimeout = 0: not a number from 1 to 86400; using 60
                    authtimeout = 0             | authtimeout = 0: not a number from 1 to 86400; using 30
                    authlimit = 0               | authlimit = 0: not a number from 1 to 1000000; using 50
                    authlimitperaddress = 0     | authlimitperaddress = 0: not a number from 1 to 1000000; using 45
                    chanelvars = A              | unknown setting "chanelvars", did you mean "channelvars"?
                    disabledevent = A           | unknown setting "disabledevent", did you mean "disabledevents"?
                    """)
    void everyGeneralSettingIsChecked(String line, String complaint) {
        read("[general]\n" + line + "\n");
        assertThat(said()).singleElement().asString().matches(matcher(complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    secert = x                  | unknown setting "secert", did you mean "secret"?
                    deny = 10.0.0.0/33          | not an address or network: 10.0.0.0/33; every address is denied
                    deny = !10.0.0.0/33         | not an address or network: !10.0.0.0/33; the line is ignored
                    permit = ::/129             | not an address or network: ::/129; the line is ignored
                    permti = ::/0               | unknown setting "permti", did you mean "permit"?
                    acl = home                  | no such access list: "home"; every address is denied
                    read = call,agnet           | not a class of rights: "agnet", did you mean "agent"?
                    write = call, user          | not a class of rights: " user", did you mean "user"?
                    displayconnects = x         | displayconnects = x: not yes or no; using yes
                    allowmultiplelogin = x      | allowmultiplelogin = x: not yes or no; using yes
                    writetimeout = 99           | writetimeout = 99: not a number from 100 to 3600000; using 100
                    setvar = A                  | setvar needs NAME=VALUE
                    eventfilter = a[            | event filter does not compile: *
                    eventfilter =               | not an event filter; it is left out
                    eventfilter(name(A)) = x    | not an event filter; it is left out
                    eventfilter(nam(A)) =       | not an event filter; it is left out
                    eventfilter(method(exact)) =| not an event filter; it is left out
                    eventfilter(action(in),name(A)) = | not an event filter; it is left out
                    eventfliter = x             | unknown setting "eventfliter", did you mean "eventfilter"?
                    """)
    void everySettingOfAnAccountIsChecked(String line, String complaint) {
        read("[joe]\n" + line + "\n");
        assertThat(said()).singleElement().asString().matches(matcher(complaint));
    }

    private static String matcher(String complaint) {
        String text = "manager.conf:2: " + complaint;
        return text.endsWith("*")
                ? Pattern.quote(text.substring(0, text.length() - 1)) + ".*"
                : Pattern.quote(text) + ".*";
    }

    @Test
    void whatIsWrongInAclConfIsTold() {
        read("", "[office]\npermt = 10.0.0.0/8\ndeny = nowhere\n");
        assertThat(said())
                .containsExactlyInAnyOrder(
                        "acl.conf:2: unknown setting \"permt\", did you mean \"permit\"?",
                        "acl.conf:3: not an address or network: nowhere; every address is denied");
    }
}

package astrolabe.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problem;
import astrolabe.conf.Problems;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpConfReaderTest {

    private final Problems problems = new Problems();

    private HttpConf read(String lines) {
        var reader = new ConfigReader(new MemorySource(Map.of("http.conf", "[general]\n" + lines)));
        return HttpConfReader.read(
                reader.read("http.conf").orEmpty(problems),
                Map.of(),
                "Asterisk/1",
                Path.of("/etc/x"),
                Path.of("/data"),
                problems);
    }

    private List<String> told() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    @Test
    void nothingIsServedByDefault() {
        HttpConf conf = read("");
        assertThat(conf.enabled()).isFalse();
        assertThat(conf.address().getPort()).isEqualTo(8088);
        assertThat(conf.tls().enabled()).isFalse();
        assertThat(conf.tls().address().getPort()).isEqualTo(8089);
        assertThat(conf.sessionLimit()).isEqualTo(100);
        assertThat(conf.inactivity()).isEqualTo(Duration.ofSeconds(30));
        assertThat(conf.keepAlive()).isEqualTo(Duration.ofSeconds(15));
        assertThat(conf.staticFiles()).isFalse();
        assertThat(conf.serverName()).isEqualTo("Asterisk/1");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        HttpConf conf =
                read(
                        """
                        enabled = yes
                        servername =
                        bindaddr = ::1
                        bindport = 9000
                        prefix = /pbx/
                        sessionlimit = 7
                        session_inactivity = 1500
                        session_keep_alive = 0
                        enable_static = yes
                        enable_status = yes
                        redirect = / /static/index.html
                        redirect = /a /b
                        tlsenable = yes
                        tlsbindaddr = 127.0.0.1:9001
                        tlscertfile = web.pem
                        """);
        assertThat(conf.enabled()).isTrue();
        assertThat(conf.serverName()).isEmpty();
        assertThat(conf.address().getAddress().getHostAddress()).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(conf.address().getPort()).isEqualTo(9000);
        assertThat(conf.prefix()).isEqualTo("/pbx");
        assertThat(conf.sessionLimit()).isEqualTo(7);
        assertThat(conf.inactivity()).isEqualTo(Duration.ofMillis(1500));
        assertThat(conf.keepAlive()).isZero();
        assertThat(conf.staticFiles()).isTrue();
        assertThat(conf.status()).isTrue();
        assertThat(conf.redirects())
                .containsExactly(
                        new HttpConf.Redirect("/", "/static/index.html"),
                        new HttpConf.Redirect("/a", "/b"));
        assertThat(conf.tls().enabled()).isTrue();
        assertThat(conf.tls().address().getPort()).isEqualTo(9001);
        assertThat(conf.tls().certificate().path()).isEqualTo(Path.of("/etc/x/web.pem"));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void pathsMayBeRestrictedToAddresses() throws Exception {
        HttpConf conf =
                read(
                        "[/static]\ntype = restriction\ndeny = 0.0.0.0/0\npermit = 127.0.0.1\n[rawman]\ntype = restriction\nacl = nosuch\n[other]\n");
        assertThat(conf.restrictions()).hasSize(2);
        InetAddress here = InetAddress.getLoopbackAddress();
        InetAddress elsewhere = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
        HttpConf.Restriction files = conf.restrictions().getFirst();
        assertThat(files.forbids("/static/x", here)).isFalse();
        assertThat(files.forbids("/static/x", elsewhere)).isTrue();
        assertThat(files.forbids("/mxml", elsewhere)).isFalse();
        assertThat(conf.restrictions().get(1).forbids("/rawman", here)).isTrue();
        assertThat(told())
                .hasSize(2)
                .anyMatch(it -> it.contains("nosuch"))
                .anyMatch(it -> it.contains("type = restriction is expected"));
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        HttpConf conf = read("bindport = 70000\nredirect = nowhere\nsessionlimits = 3\n");
        assertThat(conf.address().getPort()).isEqualTo(8088);
        assertThat(conf.redirects()).isEmpty();
        assertThat(told())
                .hasSize(3)
                .anyMatch(it -> it.contains("http.conf:2") && it.contains("70000"))
                .anyMatch(it -> it.contains("http.conf:3") && it.contains("FROM TO"))
                .anyMatch(it -> it.contains("http.conf:4") && it.contains("sessionlimit"));
    }

    @Test
    void onlyExactOriginsAreAllowed() {
        HttpConf conf = read("cors_allow_origin = https://Panel.example.com:8443, *, http://x/y\n");
        assertThat(conf.origins().allowed()).containsExactly("https://panel.example.com:8443");
        assertThat(told())
                .hasSize(2)
                .allMatch(it -> it.contains("http.conf:2") && it.contains("is no origin"));
    }
}

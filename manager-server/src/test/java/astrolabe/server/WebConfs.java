package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.server.http.HttpConf;
import astrolabe.server.http.HttpConfReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;

/** Configurations of the web server from lines of text. */
final class WebConfs {

    private WebConfs() {}

    /** A server on a free port with these lines besides {@code enabled} and {@code servername}. */
    static HttpConf enabled(String lines) {
        return enabled(lines, Path.of("."));
    }

    /** As {@link #enabled(String)}, with a directory of data. */
    static HttpConf enabled(String lines, Path data) {
        Problems problems = new Problems();
        String text = "[general]\nenabled = yes\nservername = Test\n" + lines;
        var reader = new ConfigReader(new MemorySource(Map.of("http.conf", text)));
        HttpConf conf =
                HttpConfReader.read(
                        reader.read("http.conf").orEmpty(problems),
                        Map.of(),
                        "",
                        Path.of("."),
                        data,
                        problems);
        assertThat(problems.all()).isEmpty();
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return conf.listeningAt(free, free);
    }
}

package astrolabe.server.http;

import astrolabe.protocol.AmiMessage.Header;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** The page that shows how the web server is set up, and what the request brought along. */
public final class StatusPage implements Resource {

    private static final String LINE = "<tr><td colspan=\"2\"><hr></td></tr>\r\n";

    private final HttpConf conf;
    private final Supplier<Optional<InetSocketAddress>> plain;
    private final Supplier<Optional<InetSocketAddress>> secure;

    /**
     * @param plain where the server listens really, if it does
     * @param secure where it listens for TLS really, if it does
     */
    public StatusPage(
            HttpConf conf,
            Supplier<Optional<InetSocketAddress>> plain,
            Supplier<Optional<InetSocketAddress>> secure) {
        this.conf = conf;
        this.plain = plain;
        this.secure = secure;
    }

    @Override
    public Answer serve(WebRequest request) {
        StringBuilder page =
                new StringBuilder(
                                "<html><title>Asterisk HTTP Status</title>\r\n<body bgcolor=\"#ffffff\">\r\n")
                        .append(
                                "<table bgcolor=\"#f1f1f1\" align=\"center\"><tr><td bgcolor=\"#e0e0ff\" colspan=\"2\" width=\"500\">\r\n")
                        .append("<h2>&nbsp;&nbsp;Asterisk&trade; HTTP Status</h2></td></tr>\r\n");
        row(page, "Server", conf.serverName());
        row(page, "Prefix", conf.prefix());
        row(page, "Bind Address", text(plain.get().orElse(conf.address())));
        secure.get().ifPresent(address -> row(page, "SSL Bind Address", text(address)));
        page.append(LINE);
        String method = request.method().equals("POST") ? "POST" : "GET";
        for (Header parameter : request.parameters()) {
            told(page, "Submitted " + method + " Variable", parameter.name(), parameter.value());
        }
        page.append(LINE);
        request.cookies().forEach((name, value) -> told(page, "Cookie", name, value));
        page.append(
                "</table><center><font size=\"-1\"><i>Independent of Asterisk and of its owner.</i></font></center></body></html>\r\n");
        return WebResponse.bare(WebResponse.Status.OK)
                .containing(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InetSocketAddress address) {
        return NetUtil.toSocketAddressString(address);
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><td><i>")
                .append(name)
                .append("</i></td><td><b>")
                .append(Markup.escape(value))
                .append("</b></td></tr>\r\n");
    }

    private static void told(StringBuilder page, String kind, String name, String value) {
        page.append("<tr><td><i>")
                .append(kind)
                .append(" '")
                .append(Markup.escape(name))
                .append("'</i></td><td>")
                .append(Markup.escape(value))
                .append("</td></tr>\r\n");
    }
}

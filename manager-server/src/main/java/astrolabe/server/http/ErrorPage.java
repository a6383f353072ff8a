package astrolabe.server.http;

import astrolabe.server.http.WebResponse.Status;
import java.nio.charset.StandardCharsets;

/** The page that goes with a status. */
public final class ErrorPage {

    private final String serverName;
    private final String address;

    /** Pages that are signed with a server's name; not at all when it is empty. */
    public ErrorPage(String serverName) {
        this.serverName = serverName;
        address =
                serverName.isEmpty()
                        ? ""
                        : "<address>" + Markup.escape(serverName) + "</address>\r\n";
    }

    /** What the server calls itself; empty when it does not. */
    public String serverName() {
        return serverName;
    }

    public WebResponse of(Refusal refusal) {
        return of(WebResponse.bare(refusal.status()), refusal.text());
    }

    /** A page for a response that has its headers already. */
    public WebResponse of(WebResponse bare, String text) {
        Status status = bare.status();
        String page =
                """
                <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r
                <html><head>\r
                <title>%d %s</title>\r
                </head><body>\r
                <h1>%s</h1>\r
                <p>%s</p>\r
                <hr />\r
                %s</body></html>\r
                """
                        .formatted(
                                status.code(),
                                status.reason(),
                                status.reason(),
                                Markup.escape(text),
                                address);
        return bare.with("text/html", page.getBytes(StandardCharsets.UTF_8));
    }
}

package astrolabe.server.http;

import astrolabe.protocol.AmiMessage;
import astrolabe.protocol.AmiMessage.Header;
import astrolabe.protocol.PacketBuffer;
import astrolabe.server.http.WebResponse.Status;
import astrolabe.server.http.json.JsonPackets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page that goes with a status, in the form that fits the client and the path. */
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

    /** The page of a refusal in the form that the client asks for. */
    public WebResponse of(WebRequest request, Refusal refusal) {
        return of(request.path(), request.header("Accept"), refusal);
    }

    /** As {@link #of(WebRequest, Refusal)}, where no more than this is known of the request. */
    WebResponse of(String path, Optional<String> accept, Refusal refusal) {
        WebResponse bare = WebResponse.bare(refusal.status());
        return of(ErrorForm.of(path, accept), bare, refusal.text(), refusal.text());
    }

    /**
     * A page for a response that has its headers already.
     *
     * @param shown what a page of HTML says
     * @param text what every other form says
     */
    public WebResponse of(WebRequest request, WebResponse bare, String shown, String text) {
        return of(ErrorForm.of(request.path(), request.header("Accept")), bare, shown, text);
    }

    private WebResponse of(ErrorForm form, WebResponse bare, String shown, String text) {
        return switch (form) {
            case HTML -> html(bare, shown);
            case JSON ->
                    bare.with("application/json", JsonPackets.writeReply(List.of(packet(text))));
            case TEXT ->
                    bare.with("text/plain", new PacketBuffer().packet(packet(text)).toByteArray());
            case XML ->
                    bare.with(
                            "text/xml",
                            "<ajax-response>\n<response type='object' id='unknown'><generic response='Error' message='%s' /></response>\n</ajax-response>\n"
                                    .formatted(Markup.escape(text))
                                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static AmiMessage packet(String text) {
        return AmiMessage.of(new Header("Response", "Error"), new Header("Message", text));
    }

    private WebResponse html(WebResponse bare, String text) {
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

package astrolabe.server.http;

import static astrolabe.conf.ConfigDoc.option;

import astrolabe.conf.ConfigDoc;

/** What can be written into {@code http.conf}. */
public final class HttpDoc {

    private HttpDoc() {}

    public static ConfigDoc doc() {
        return ConfigDoc.of("http", "http.conf")
                .type(
                        "general",
                        "[general]",
                        "The web server",
                        option("enabled", "no", "Whether there is one."),
                        option("servername", "Asterisk/VERSION", "How it calls itself."),
                        option("bindaddr", "all addresses", "The address to listen at."),
                        option("bindport", "8088", "The port to listen at."),
                        option("tlsenable", "no", "Whether to listen for TLS as well."),
                        option("tlsbindaddr", "bindaddr:8089", "Where to listen for TLS."),
                        option("tlscertfile", "asterisk.pem", "The certificate and its chain."),
                        option("tlsprivatekey", "tlscertfile", "The certificate's key."),
                        option("prefix", "", "What stands before each path."),
                        option("sessionlimit", "100", "Connections at once."),
                        option("session_inactivity", "30000", "Milliseconds a request may take."),
                        option("session_keep_alive", "15000", "Milliseconds until the next one."),
                        option("enable_static", "no", "Whether files are served below /static."),
                        option("enable_status", "no", "Whether /httpstatus tells of the server."),
                        option("redirect", "", "A path, and the one that is meant by it."),
                        option(
                                "cors_allow_origin",
                                "",
                                "Pages of which origins may use it (ours)."))
                .type(
                        "restriction",
                        "sections with type = restriction, named by a path",
                        "Who may fetch what is below a path",
                        option("type", "", "Is restriction."),
                        option("permit", "", "Addresses that may."),
                        option("deny", "", "Addresses that may not."),
                        option("acl", "", "Access lists of acl.conf that hold."));
    }
}

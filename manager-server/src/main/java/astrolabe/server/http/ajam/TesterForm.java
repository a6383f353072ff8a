package astrolabe.server.http.ajam;

/** The plain page around the packets that clients have learnt to read. */
final class TesterForm {

    private static final String FIELDS =
            """
            \tAction: <select name="action">
            \t\t<option value="">-----&gt;</option>
            \t\t<option value="login">login</option>
            \t\t<option value="command">Command</option>
            \t\t<option value="waitevent">waitevent</option>
            \t\t<option value="listcommands">listcommands</option>
            \t</select>
            \tor <input name="action"><br/>
            \tCLI Command <input name="command"><br>
            \tuser <input name="username"> pass <input type="password" name="secret"><br>
            \t<input type="submit">
            </form>
            """;

    private static final String HEAD =
            "<title>Asterisk&trade; Manager Interface</title><body bgcolor=\"#ffffff\">"
                    + "<table align=center bgcolor=\"#f1f1f1\" width=\"500\">\r\n"
                    + "<tr><td colspan=\"2\" bgcolor=\"#f1f1ff\"><h1>Manager Tester</h1></td></tr>\r\n"
                    + "<tr><td colspan=\"2\" bgcolor=\"#f1f1ff\"><form action=\"manager\" method=\"post\">\n"
                    + FIELDS
                    + "</td></tr>\r\n";

    private static final String DIGEST_HEAD =
            """
            <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\r
            <html><head>\r
            <title>Asterisk&trade; Manager Interface</title>\r
            </head><body style="background-color: #ffffff;">\r
            <form method="POST">\r
            <table align="center" style="background-color: #f1f1f1;" width="500">\r
            <tr><th colspan="2" style="background-color: #f1f1ff;"><h1>Manager Tester</h1></th></tr>\r
            <tr><th colspan="2" style="background-color: #f1f1ff;">Action: <input name="action" /> Cmd: <input name="command" /><br><input type="submit" value="Send request" /></th></tr>\r
            """;

    private TesterForm() {}

    /** For clients that prove themselves with each request. */
    static PacketFormat formatWithDigest() {
        return new HtmlFormat(DIGEST_HEAD, "</table></form></body></html>\r\n");
    }

    /** For clients with a cookie. */
    static PacketFormat format() {
        return new HtmlFormat(HEAD, "</table></body>\r\n");
    }
}

package astrolabe.server.http.ajam;

import astrolabe.protocol.WireText;
import astrolabe.server.http.Markup;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.ajam.PacketLines.Field;
import java.util.List;

/** Packets as rows of a table, on a page with a form for the next request. */
final class HtmlFormat implements PacketFormat {

    private final String head;
    private final String foot;

    /** What stands before the rows and behind them. */
    HtmlFormat(String head, String foot) {
        this.head = head;
        this.foot = foot;
    }

    @Override
    public String contentType() {
        return "text/html";
    }

    @Override
    public byte[] body(byte[] packets, WebRequest request) {
        StringBuilder page = new StringBuilder(head);
        for (List<Field> packet : PacketLines.packets(packets)) {
            for (Field field : packet) {
                page.append("<tr><td>")
                        .append(Markup.escape(field.name()))
                        .append("</td><td>")
                        .append(Markup.escape(field.value()))
                        .append("</td></tr>\n");
            }
            page.append("<tr><td colspan=\"2\"><hr></td></tr>\r\n");
        }
        return WireText.encode(page.append(foot).toString());
    }
}

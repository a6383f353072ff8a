package astrolabe.server.http.ajam;

import astrolabe.protocol.WireText;
import astrolabe.server.http.Markup;
import astrolabe.server.http.WebRequest;
import astrolabe.server.http.ajam.PacketLines.Field;
import java.util.List;
import java.util.Locale;

/** Packets as elements of XML whose attributes are the headers. */
final class XmlFormat implements PacketFormat {

    private static final String DESTINATION = "unknown";
    private static final String OBJECT = "generic";

    @Override
    public String contentType() {
        return "text/xml";
    }

    @Override
    public byte[] body(byte[] packets, WebRequest request) {
        String destination = Markup.escape(parameter(request, "ajaxdest", DESTINATION));
        String object = name(parameter(request, "ajaxobjtype", OBJECT));
        StringBuilder xml = new StringBuilder("<ajax-response>\n");
        for (List<Field> packet : PacketLines.packets(packets)) {
            xml.append("<response type='object' id='")
                    .append(destination)
                    .append("'><")
                    .append(object);
            for (Field field : packet) {
                xml.append(' ')
                        .append(attribute(field.name()))
                        .append("='")
                        .append(Markup.escape(field.value()))
                        .append('\'');
            }
            xml.append(" /></response>\n");
        }
        return WireText.encode(xml.append("</ajax-response>\n").toString());
    }

    private static String parameter(WebRequest request, String name, String fallback) {
        return request.parameters().stream()
                .filter(header -> header.isNamed(name) && !header.value().isEmpty())
                .map(header -> header.value())
                .findFirst()
                .orElse(fallback);
    }

    /** In lower case, with what no name may hold replaced. */
    private static String attribute(String header) {
        int number = header.lastIndexOf('-');
        boolean numbered =
                number > 0
                        && header.substring(number + 1).chars().allMatch(Character::isDigit)
                        && number + 1 < header.length();
        String name = numbered ? header.substring(0, number) : header;
        return name(name.toLowerCase(Locale.ROOT)) + (numbered ? header.substring(number) : "");
    }

    private static String name(String text) {
        StringBuilder name = new StringBuilder(text.length() + 1);
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            name.append('_');
        }
        text.chars().forEach(c -> name.append(isNameCharacter(c) ? (char) c : '_'));
        return name.toString();
    }

    private static boolean isNameCharacter(int c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}

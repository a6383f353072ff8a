package astrolabe.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One AMI packet: its headers in wire order. Names repeat ({@code Variable}) and ignore case. */
public record AmiMessage(List<Header> headers) {

    /** One line of a packet. */
    public record Header(String name, String value) {}

    public AmiMessage {
        headers = List.copyOf(headers);
    }

    /** The value of the first header of this name. */
    public Optional<String> first(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** The values of all headers of this name, in wire order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }
}

package astrolabe.sip.conf;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.sip.transport.Addresses;
import astrolabe.sip.transport.Protocol;
import astrolabe.sip.transport.TlsFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a section of type {@code transport}. */
final class TransportReader {

    private TransportReader() {}

    static Optional<TransportConf> read(Section section, SectionReader reader, Problems problems) {
        reader.ignore(OptionNames.OF_TRANSPORTS);
        String word = reader.text("protocol", "udp");
        Optional<Protocol> protocol = Protocol.named(word);
        Optional<InetSocketAddress> bind =
                reader.value(
                        "bind",
                        Optional.<InetSocketAddress>empty(),
                        text -> Optional.of(address(text, protocol)).filter(Optional::isPresent),
                        "not an address in figures, with a port perhaps",
                        "none");
        Optional<TlsFiles> tls = protocol.filter(Protocol::isSecure).flatMap(_ -> tls(reader));
        ignoreTls(reader);
        Optional<String> external = reader.text("external_signaling_address");
        if (protocol.isEmpty()) {
            problems.warn(section, "protocol " + word + " is not spoken here; transport ignored");
            return Optional.empty();
        }
        if (bind.isEmpty()) {
            problems.warn(section, "transport without bind; ignored");
            return Optional.empty();
        }
        if (protocol.get().isSecure() && tls.isEmpty()) {
            problems.warn(section, "TLS needs cert_file; transport ignored");
            return Optional.empty();
        }
        return Optional.of(
                new TransportConf(section.name(), protocol.get(), bind.get(), external, tls));
    }

    private static void ignoreTls(SectionReader reader) {
        reader.ignore(
                "cert_file",
                "priv_key_file",
                "ca_list_file",
                "verify_server",
                "verify_client",
                "require_client_cert");
    }

    private static Optional<TlsFiles> tls(SectionReader reader) {
        return reader.text("cert_file")
                .map(Path::of)
                .map(certificate ->
                        new TlsFiles(
                                certificate,
                                reader.path("priv_key_file", certificate),
                                reader.text("ca_list_file").map(Path::of),
                                reader.bool("verify_server", false),
                                reader.bool("verify_client", false)
                                        || reader.bool("require_client_cert", false)));
    }

    /** {@code 0.0.0.0}, {@code 127.0.0.1:5061}, {@code [::]:5060}. */
    private static Optional<InetSocketAddress> address(String text, Optional<Protocol> protocol) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && (text.endsWith("]") ? false : isPortAt(text, colon));
        String host = hasPort ? text.substring(0, colon) : text;
        int port =
                hasPort
                        ? Integer.parseInt(text.substring(colon + 1))
                        : protocol.orElse(Protocol.UDP).usualPort();
        Optional<InetAddress> address = Addresses.inFigures(host);
        return port > 65_535
                ? Optional.empty()
                : address.map(figures -> new InetSocketAddress(figures, port));
    }

    /** The last colon of a bare IPv6 address begins no port. */
    private static boolean isPortAt(String text, int colon) {
        boolean single = text.indexOf(':') == colon || text.charAt(colon - 1) == ']';
        return single && text.substring(colon + 1).matches("\\d{1,5}");
    }
}

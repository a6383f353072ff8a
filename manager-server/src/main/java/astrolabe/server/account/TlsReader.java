package astrolabe.server.account;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings of the TLS listener under all their names. */
final class TlsReader {

    private static final int PORT = 5039;
    private static final Path CERTIFICATE = Path.of("asterisk.pem");
    private static final List<String> REFUSED =
            List.of(
                    "tlscafile",
                    "tlscapath",
                    "tlscadir",
                    "tlsverifyclient",
                    "tlsdontverifyserver",
                    "tlsclientmethod",
                    "sslclientmethod");

    private final Section section;
    private final SectionReader reader;
    private final Problems problems;

    TlsReader(Section section, SectionReader reader, Problems problems) {
        this.section = section;
        this.reader = reader;
        this.problems = problems;
    }

    TlsConf read(InetAddress plain, Path directory) {
        refuse();
        Optional<Setting> ciphers = last("tlscipher", "sslcipher");
        return new TlsConf(
                reader.bool("tlsenable", reader.bool("sslenable", false)),
                new Addresses(reader)
                        .address(List.of("sslbindaddr", "tlsbindaddr"), plain, PORT, true),
                directory.resolve(
                        path("tlscertfile", path("tlscert", path("sslcert", CERTIFICATE)))),
                last("tlsprivatekey", "sslprivatekey")
                        .filter(setting -> !setting.value().isEmpty())
                        .map(setting -> directory.resolve(setting.value())),
                ciphers.map(Setting::value).orElse(""),
                ciphers.map(setting -> CipherList.suites(setting, problems)).orElse(List.of()),
                reader.bool("tlsservercipherorder", true),
                protocols());
    }

    private Path path(String key, Path fallback) {
        return reader.path(key, fallback);
    }

    /** The last line under any of these names. */
    private Optional<Setting> last(String... keys) {
        List<Setting> found = new ArrayList<>();
        for (String key : keys) {
            found.addAll(reader.repeated(key));
        }
        return section.settings().reversed().stream().filter(found::contains).findFirst();
    }

    /** Versions 1.0 and 1.1 are broken and never offered, whatever {@code tlsdisablev1} says. */
    private List<String> protocols() {
        reader.ignore("tlsdisablev1", "tlsdisablev11");
        return reader.bool("tlsdisablev12", false)
                ? List.of("TLSv1.3")
                : List.of("TLSv1.3", "TLSv1.2");
    }

    private void refuse() {
        for (String key : REFUSED) {
            reader.repeated(key)
                    .forEach(setting -> problems.warn(setting, key + " has no meaning here"));
        }
    }
}

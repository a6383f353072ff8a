package astrolabe.server.account;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the settings of the TLS listener under all their names. */
public final class TlsReader {

    private static final Path CERTIFICATE = Path.of("asterisk.pem");
    private static final List<String> REFUSED =
            List.of(
                    "tlscafile",
                    "tlscapath",
                    "tlscadir",
                    "tlsbindport",
                    "tlsverifyclient",
                    "tlsdontverifyserver",
                    "tlsclientmethod",
                    "sslclientmethod");

    private final Section section;
    private final SectionReader reader;
    private final Problems problems;

    public TlsReader(Section section, SectionReader reader, Problems problems) {
        this.section = section;
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * What the section says.
     *
     * @param plain where the listener listens unless it says otherwise
     * @param port its port unless it says otherwise
     * @param directory where relative names of files begin
     */
    public TlsConf read(InetAddress plain, int port, Path directory) {
        refuse();
        Optional<Setting> ciphers = last("tlscipher", "sslcipher");
        return new TlsConf(
                reader.bool("tlsenable", reader.bool("sslenable", false)),
                new Addresses(reader)
                        .address(List.of("sslbindaddr", "tlsbindaddr"), plain, port, true),
                last("tlscertfile", "tlscert", "sslcert")
                        .flatMap(setting -> file(setting, directory))
                        .orElseGet(
                                () -> new TlsFile(directory.resolve(CERTIFICATE), section.file())),
                last("tlsprivatekey", "sslprivatekey").flatMap(setting -> file(setting, directory)),
                ciphers.map(Setting::value).orElse(""),
                ciphers.map(setting -> CipherList.suites(setting, problems)).orElse(List.of()),
                reader.bool("tlsservercipherorder", true),
                protocols());
    }

    private Optional<TlsFile> file(Setting setting, Path directory) {
        if (setting.value().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new TlsFile(
                            directory.resolve(setting.value()),
                            setting.file() + ":" + setting.line()));
        } catch (InvalidPathException _) {
            problems.warn(setting, setting.key() + ": not a path");
            return Optional.empty();
        }
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
        boolean _ = reader.bool("tlsdisablev1", true);
        boolean _ = reader.bool("tlsdisablev11", true);
        boolean without12 = reader.bool("tlsdisablev12", false);
        boolean without13 = reader.bool("tlsdisablev13", false);
        if (without12 && without13) {
            last("tlsdisablev12", "tlsdisablev13")
                    .ifPresent(setting ->
                            problems.warn(setting, "no version of TLS is left; using 1.2 and 1.3"));
            return List.of("TLSv1.3", "TLSv1.2");
        }
        if (without12) {
            return List.of("TLSv1.3");
        }
        return without13 ? List.of("TLSv1.2") : List.of("TLSv1.3", "TLSv1.2");
    }

    private void refuse() {
        for (String key : REFUSED) {
            reader.repeated(key)
                    .forEach(setting -> problems.warn(setting, key + " has no meaning here"));
        }
    }
}

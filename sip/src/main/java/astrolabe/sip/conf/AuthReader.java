package astrolabe.sip.conf;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;
import astrolabe.conf.Setting;
import astrolabe.sip.auth.Algorithm;
import astrolabe.sip.auth.Credentials;
import astrolabe.sip.auth.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a section of type {@code auth}. */
final class AuthReader {

    private AuthReader() {}

    static Optional<AuthConf> read(Section section, SectionReader reader, Problems problems) {
        reader.ignore(OptionNames.OF_AUTHS);
        List<Secret> secrets = new ArrayList<>();
        reader.text("password").ifPresent(text -> secrets.add(new Secret.Password(text)));
        reader.text("md5_cred")
                .ifPresent(hash -> secrets.add(new Secret.Digest(Algorithm.MD5, hash)));
        for (Setting setting : reader.repeated("password_digest")) {
            digest(setting, problems).ifPresent(secrets::add);
        }
        String username = reader.text("username", section.name());
        String realm = reader.text("realm", "");
        List<Algorithm> algorithms = algorithms(reader, secrets);
        if (secrets.isEmpty()) {
            problems.warn(section, "auth without password or digest; ignored");
            return Optional.empty();
        }
        return Optional.of(
                new AuthConf(
                        section.name(), new Credentials(username, realm, secrets), algorithms));
    }

    /** {@code MD5:…} or {@code SHA-256:…}. */
    private static Optional<Secret> digest(Setting setting, Problems problems) {
        int colon = setting.value().indexOf(':');
        Optional<Algorithm> algorithm =
                colon < 0
                        ? Optional.empty()
                        : Algorithm.named(setting.value().substring(0, colon).strip());
        if (algorithm.isEmpty()) {
            problems.warn(
                    setting, "password_digest begins with MD5: or SHA-256: here; line ignored");
        }
        return algorithm.map(
                known -> new Secret.Digest(known, setting.value().substring(colon + 1).strip()));
    }

    /** Those asked for, as far as the secrets do for them; MD5, which every phone knows, else. */
    private static List<Algorithm> algorithms(SectionReader reader, List<Secret> secrets) {
        List<Algorithm> wished =
                reader.list("supported_algorithms_uas").stream()
                        .flatMap(name -> Algorithm.named(name.toUpperCase(Locale.ROOT)).stream())
                        .filter(algorithm -> isPossible(algorithm, secrets))
                        .toList();
        if (!wished.isEmpty()) {
            return wished;
        }
        return isPossible(Algorithm.MD5, secrets)
                ? List.of(Algorithm.MD5)
                : List.of(Algorithm.SHA_256);
    }

    private static boolean isPossible(Algorithm algorithm, List<Secret> secrets) {
        return secrets.stream()
                .anyMatch(secret -> secret.ha1(algorithm, "user", "realm").isPresent());
    }
}

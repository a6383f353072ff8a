package astrolabe.server.net;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a PEM file holds, in any order and in the forms that old and new tools write. */
final class Pem {

    private static final Logger LOG = LoggerFactory.getLogger(Pem.class);

    private final List<X509Certificate> certificates = new ArrayList<>();
    private @Nullable PrivateKey key;

    private Pem() {}

    static Pem read(Path file) throws IOException {
        Pem pem = new Pem();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            Object found = parser.readObject();
            while (found != null) {
                pem.take(found);
                found = parser.readObject();
            }
        } catch (CertificateException e) {
            throw new IOException("not a certificate in " + file, e);
        }
        return pem;
    }

    private void take(Object found) throws IOException, CertificateException {
        JcaPEMKeyConverter keys = new JcaPEMKeyConverter();
        switch (found) {
            case X509CertificateHolder holder ->
                    certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
            case PEMKeyPair pair -> key = keys.getPrivateKey(pair.getPrivateKeyInfo());
            case PrivateKeyInfo info -> key = keys.getPrivateKey(info);
            default -> {
                // Parameters of a curve, for one, say nothing that the key does not.
            }
        }
    }

    /** The certificate and those that vouch for it. */
    X509Certificate[] chain() throws IOException {
        if (certificates.isEmpty()) {
            throw new IOException("there is no certificate in the file");
        }
        return certificates.toArray(X509Certificate[]::new);
    }

    /** Whether the one signs what the other confirms. */
    static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String algorithm =
                switch (certified.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> certified.getAlgorithm();
                };
        byte[] text = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            LOG.debug("key and certificate are of different kinds", e);
            return false;
        }
    }

    PrivateKey key() throws IOException {
        PrivateKey found = key;
        if (found == null) {
            throw new IOException("there is no private key in the file, or it is encrypted");
        }
        return found;
    }
}

package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.server.account.ManagerConf;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {

    @TempDir Path directory;

    /** Certificate and key in one file, the key in the form that older tools write. */
    private Path pem(String algorithm, int bits, String signature, String name)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        // The platform's own keys would be written without their curve.
        KeyPairGenerator generator =
                KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
        generator.initialize(bits, new SecureRandom());
        KeyPair keys = generator.generateKeyPair();
        X500Principal subject = new X500Principal("CN=" + name);
        Instant now = Instant.now();
        var certificate =
                new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plusSeconds(3600)),
                                subject,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()));
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
            writer.writeObject(keys.getPrivate());
        }
        return Files.writeString(directory.resolve(name + ".pem"), text.toString());
    }

    private static SSLSocket connect(TestServer server)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsEveryone()}, null);
        int port = server.server().tlsAddress().orElseThrow().getPort();
        return (SSLSocket)
                context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, SHA256withRSA", "EC, 256, SHA256withECDSA"})
    void sessionsOverTlsAreLikeOthers(String algorithm, int bits, String signature)
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path pem = pem(algorithm, bits, signature, "one");
        try (TestServer server = TestServer.with("tlsenable = yes\ntlscertfile = " + pem);
                ScriptedPeer peer = new ScriptedPeer(connect(server)).loggedIn("user")) {
            peer.send("Action: UserEvent\nUserEvent: secret");
            peer.expect("Response: Success\nMessage: Event Sent");
            peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: secret");
        }
    }

    @Test
    void aReloadTakesTheNewCertificateAndKeepsSessions()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path one = pem("EC", 256, "SHA256withECDSA", "one");
        Path two = pem("EC", 256, "SHA256withECDSA", "two");
        try (TestServer server = TestServer.with("tlsenable = yes\ntlscertfile = " + one);
                ScriptedPeer peer = new ScriptedPeer(connect(server)).loggedIn("off")) {
            server.server().reload(TestServer.conf("tlsenable = yes\ntlscertfile = " + two));
            try (SSLSocket fresh = connect(server)) {
                fresh.startHandshake();
                assertThat(fresh.getSession().getPeerPrincipal().getName()).isEqualTo("CN=two");
            }
            peer.send("Action: Ping");
            assertThat(peer.packet()).contains("Ping: Pong");
        }
    }

    @Test
    void aCertificateThatCannotBeReadNamesItsFileAndKeepsTheOldOne()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path one = pem("EC", 256, "SHA256withECDSA", "one");
        try (TestServer server = TestServer.with("tlsenable = yes\ntlscertfile = " + one)) {
            ManagerConf broken = TestServer.conf("tlsenable = yes\ntlscertfile = missing.pem");
            assertThatThrownBy(() -> server.server().reload(broken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("missing.pem");
            try (SSLSocket fresh = connect(server)) {
                fresh.startHandshake();
                assertThat(fresh.getSession().getPeerPrincipal().getName()).isEqualTo("CN=one");
            }
        }
    }

    private static final class TrustsEveryone implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

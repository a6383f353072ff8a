package astrolabe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.server.account.ManagerConf;
import astrolabe.server.http.HttpConf;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {

    @TempDir Path directory;

    /** A key pair and a certificate for it. */
    private record Identity(KeyPair keys, X509CertificateHolder certificate) {}

    private static Identity identity(String algorithm, int bits, String signature, String name)
            throws GeneralSecurityException, OperatorCreationException {
        // The platform's own keys would be written without their curve.
        KeyPairGenerator generator =
                KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
        if (bits > 0) {
            generator.initialize(bits, new SecureRandom());
        }
        KeyPair keys = generator.generateKeyPair();
        X500Principal subject = new X500Principal("CN=" + name);
        Instant now = Instant.now();
        return new Identity(
                keys,
                new JcaX509v3CertificateBuilder(
                                subject,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plusSeconds(3600)),
                                subject,
                                keys.getPublic())
                        .build(
                                new JcaContentSignerBuilder(signature)
                                        .setProvider(new BouncyCastleProvider())
                                        .build(keys.getPrivate())));
    }

    private static Identity elliptic(String name)
            throws GeneralSecurityException, OperatorCreationException {
        return identity("EC", 256, "SHA256withECDSA", name);
    }

    /** Certificate and key in one file, the key in the form that older tools write. */
    private Path pem(Identity identity, String name) throws IOException {
        return write(name, identity.certificate(), identity.keys().getPrivate());
    }

    /** The key in the form that newer tools write. */
    private static PemObject pkcs8(Identity identity) {
        return new PemObject("PRIVATE KEY", identity.keys().getPrivate().getEncoded());
    }

    private Path write(String name, Object... parts) throws IOException {
        StringWriter text = new StringWriter();
        text.write("Bag Attributes\n    friendlyName: a line that some tools leave\n");
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object part : parts) {
                writer.writeObject(part);
            }
        }
        return Files.writeString(directory.resolve(name + ".pem"), text.toString());
    }

    private static TestServer serving(String lines) throws IOException, InterruptedException {
        return TestServer.with("tlsenable = yes\n" + lines);
    }

    private static SSLSocket connect(TestServer server)
            throws GeneralSecurityException, IOException {
        return connect(server.server().tlsAddress().orElseThrow());
    }

    private static void serves(TestServer server) throws GeneralSecurityException, IOException {
        try (ScriptedPeer peer = new ScriptedPeer(connect(server)).loggedIn("user")) {
            peer.send("Action: UserEvent\nUserEvent: secret");
            peer.expect("Response: Success\nMessage: Event Sent");
            peer.expect("Event: UserEvent\nPrivilege: user,all\nUserEvent: secret");
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, SHA256withRSA", "EC, 256, SHA256withECDSA", "EC, 384, SHA384withECDSA"})
    void sessionsOverTlsAreLikeOthers(String algorithm, int bits, String signature)
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Identity identity = identity(algorithm, bits, signature, "one");
        Path old = pem(identity, "old");
        Path keyFirst = write("first", pkcs8(identity), identity.certificate());
        for (Path pem : List.of(old, keyFirst)) {
            try (TestServer server = serving("tlscertfile = " + pem)) {
                serves(server);
            }
        }
        Path certificate = write("certificate", identity.certificate());
        Path key = write("key", pkcs8(identity));
        try (TestServer server =
                serving("tlscertfile = " + certificate + "\ntlsprivatekey = " + key)) {
            serves(server);
        }
    }

    @Test
    void keysOfEdwardsCurvesServeToo()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Identity identity = identity("Ed25519", 0, "Ed25519", "one");
        Path pem = write("both", identity.certificate(), pkcs8(identity));
        try (TestServer server = serving("tlscertfile = " + pem)) {
            serves(server);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', TLSv1.3, true",
        "'', TLSv1.2, true",
        "'', TLSv1.1, false",
        "tlsdisablev12 = yes, TLSv1.2, false",
        "tlsdisablev12 = yes, TLSv1.3, true",
        "tlsdisablev13 = yes, TLSv1.3, false",
        "tlsdisablev13 = yes, TLSv1.2, true",
        "tlscipher = ECDHE-ECDSA-AES128-GCM-SHA256, TLSv1.3, true",
    })
    void versionsAreOfferedAsConfigured(String line, String version, boolean offered)
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path pem = pem(elliptic("one"), "one");
        try (TestServer server = serving("tlscertfile = " + pem + "\n" + line);
                SSLSocket socket = connect(server)) {
            socket.setEnabledProtocols(new String[] {version});
            if (offered) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            } else {
                assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
            }
        }
    }

    /** The client names the other order. */
    @ParameterizedTest
    @CsvSource({
        "ECDHE-ECDSA-AES128-GCM-SHA256, yes, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "ECDHE-ECDSA-AES128-GCM-SHA256:HIGH, yes, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "ECDHE-ECDSA-AES128-GCM-SHA256:HIGH, no, TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "HIGH:!AES256:!CHACHA20, yes, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
    })
    void ciphersAreThoseConfiguredInWhoseOrderIsConfigured(
            String ciphers, String serverOrder, String chosen)
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path pem = pem(elliptic("one"), "one");
        String lines =
                "tlscertfile = %s\ntlscipher = %s\ntlsservercipherorder = %s"
                        .formatted(pem, ciphers, serverOrder);
        try (TestServer server = serving(lines);
                SSLSocket socket = connect(server)) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.setEnabledCipherSuites(
                    new String[] {
                        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
                    });
            socket.startHandshake();
            assertThat(socket.getSession().getCipherSuite()).isEqualTo(chosen);
        }
    }

    @Test
    void aReloadTakesTheNewCertificateAndKeepsSessions()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path pem = pem(elliptic("one"), "same");
        try (TestServer server = serving("tlscertfile = " + pem);
                ScriptedPeer peer = new ScriptedPeer(connect(server)).loggedIn("off")) {
            assertThat(pem(elliptic("two"), "same")).isEqualTo(pem);
            server.server().reload(TestServer.conf("tlsenable = yes\ntlscertfile = " + pem));
            assertThat(principal(server)).isEqualTo("CN=two");
            peer.send("Action: Ping");
            assertThat(peer.packet()).contains("Ping: Pong");
        }
    }

    @Test
    void theWebServerTakesANewCertificateToo()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Path pem = pem(elliptic("one"), "same");
        HttpConf conf = WebConfs.enabled("tlsenable = yes\ntlscertfile = " + pem + "\n");
        try (TestServer server = TestServer.with("webenabled = yes\n")) {
            server.server().serveWeb(conf);
            InetSocketAddress address = server.server().webTlsAddress().orElseThrow();
            try (SSLSocket early = connect(address)) {
                early.setSoTimeout(20_000);
                early.startHandshake();
                assertThat(pem(elliptic("two"), "same")).isEqualTo(pem);
                server.server().serveWeb(conf);
                assertThat(server.server().webTlsAddress()).contains(address);
                assertThat(principal(connect(address))).isEqualTo("CN=two");
                early.getOutputStream()
                        .write(
                                "GET /rawman?action=ping HTTP/1.0\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(early.getInputStream().readAllBytes())
                        .asString()
                        .contains("Message: Permission denied");
            }
        }
    }

    private static SSLSocket connect(InetSocketAddress address)
            throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsEveryone()}, null);
        return (SSLSocket)
                context.getSocketFactory().createSocket(address.getAddress(), address.getPort());
    }

    private static String principal(SSLSocket socket) throws IOException {
        try (socket) {
            socket.startHandshake();
            return socket.getSession().getPeerPrincipal().getName();
        }
    }

    private static String principal(TestServer server)
            throws GeneralSecurityException, IOException {
        return principal(connect(server));
    }

    @Test
    void whatCannotBeUsedIsToldWithItsPlaceAndTheOldCertificateStays()
            throws GeneralSecurityException,
                    OperatorCreationException,
                    IOException,
                    InterruptedException {
        Identity one = elliptic("one");
        Path both = pem(one, "both");
        Path certificate = write("certificate", one.certificate());
        Path other = write("other", pkcs8(elliptic("two")));
        Path rsa = write("rsa", pkcs8(identity("RSA", 2048, "SHA256withRSA", "three")));
        Path empty = Files.createFile(directory.resolve("empty.pem"));
        Path torn = directory.resolve("torn.pem");
        Files.writeString(torn, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path locked =
                write(
                        "locked",
                        new JcaPKCS8Generator(
                                one.keys().getPrivate(),
                                new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                        .setProvider(new BouncyCastleProvider())
                                        .setPassword("x".toCharArray())
                                        .build()));
        try (TestServer server = serving("tlscertfile = " + both)) {
            assertComplaint(
                    server, directory.resolve("missing.pem"), "", "5", "there is no such file");
            assertComplaint(server, empty, "", "5", "there is no certificate in the file");
            assertComplaint(server, torn, "", "5", "");
            assertComplaint(server, certificate, "", "5", "there is no private key in the file");
            for (Path wrong : List.of(other, rsa)) {
                assertComplaint(
                        server,
                        certificate,
                        wrong.toString(),
                        "6",
                        "the private key does not belong to the certificate in " + certificate);
            }
            assertComplaint(server, certificate, locked.toString(), "6", "or it is encrypted");
            assertComplaint(server, certificate, directory.toString(), "6", "");
            assertThat(principal(server)).isEqualTo("CN=one");
        }
    }

    private static void assertComplaint(
            TestServer server, Path certificate, String key, String line, String reason) {
        ManagerConf broken =
                TestServer.conf(
                        "tlsenable = yes\ntlscertfile = "
                                + certificate
                                + (key.isEmpty() ? "" : "\ntlsprivatekey = " + key));
        assertThatThrownBy(() -> server.server().reload(broken))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "manager.conf:%s: %s cannot be used for TLS: "
                                .formatted(line, key.isEmpty() ? certificate : key))
                .hasMessageContaining(reason);
    }

    @Test
    void withoutAUsableCertificateThePlainListenerServesAlone()
            throws IOException, InterruptedException {
        try (LogLines log = LogLines.of("astrolabe.manager");
                TestServer server = serving("tlscertfile = " + directory.resolve("no.pem"));
                ScriptedPeer peer = server.connect().loggedIn("off")) {
            peer.send("Action: Ping");
            assertThat(peer.packet()).contains("Ping: Pong");
            assertThat(server.server().tlsAddress()).isEmpty();
            assertThat(log.all())
                    .contains(
                            "ERROR manager.conf:5: "
                                    + directory.resolve("no.pem")
                                    + " cannot be used for TLS: there is no such file; nothing listens for TLS");
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

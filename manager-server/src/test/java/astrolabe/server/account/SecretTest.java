package astrolabe.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    /**
     * Made elsewhere: Python's hashlib.pbkdf2_hmac("sha256", "wörld", b"0123456789abcdef", 1000).
     */
    private static final String KNOWN =
            "{pbkdf2-sha256}1000$MDEyMzQ1Njc4OWFiY2RlZg$rbf2aSPRXkLq/fiETA6fS7KjT3s8Tpvy3MYrJMOPLcE";

    @Test
    void aHashMadeElsewhereIsUnderstood() {
        HashedSecret secret = HashedSecret.parse(KNOWN).orElseThrow();
        assertThat(secret.is("wörld")).isTrue();
        assertThat(secret.is("world")).isFalse();
        assertThat(secret.is("")).isFalse();
        assertThat(secret.toString()).doesNotContain("MDEy");
    }

    @Test
    void whatIsMadeIsReadBackAndNeverMadeTwice() {
        Random random = new Random(1);
        String text = HashedSecret.text("world", random);
        HashedSecret secret = HashedSecret.parse(text).orElseThrow();
        assertThat(secret.isProven("world")).isFalse();
        assertThat(secret.is("world")).isTrue();
        assertThat(secret.isProven("world")).isTrue();
        assertThat(secret.isProven("World")).isFalse();
        assertThat(secret.is("World")).isFalse();
        assertThat(HashedSecret.text("world", random)).isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "world",
                "{pbkdf2-sha256}",
                "{pbkdf2-sha256}1000$MDEy$",
                "{pbkdf2-sha256}1000$MDEy$MDEy",
                "{pbkdf2-sha256}999$MDEyMzQ1Njc4OWFiY2RlZg$ScYpr5fBmmSiBKgYrSvjC9uVR4eqqyyiMzdLhUvY+VQ",
                "{pbkdf2-sha256}99999999$MDEyMzQ1Njc4OWFiY2RlZg$ScYpr5fBmmSiBKgYrSvjC9uVR4eqqyyiMzdLhUvY+VQ",
                "{pbkdf2-sha256}1000$===$ScYpr5fBmmSiBKgYrSvjC9uVR4eqqyyiMzdLhUvY+VQ",
            })
    void whatIsNoHashIsRefused(String text) {
        assertThat(HashedSecret.parse(text)).isEmpty();
    }

    @Property
    void anyTextIsRefusedOrRead(@ForAll String text) {
        assertThat(HashedSecret.parse("{pbkdf2-sha256}" + text)).isEmpty();
    }
}

package astrolabe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.protocol.AmiMessage.Header;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmiMessageTest {
    @Test
    void firstHeaderOfANameWinsWhateverItsCase() {
        AmiMessage message =
                AmiMessage.builder()
                        .header("channel", "a")
                        .header("Channel", "b")
                        .header("N", 3)
                        .build();
        assertThat(message.first("CHANNEL")).contains("a");
        assertThat(message.all("Channel")).containsExactly("a", "b");
        assertThat(message.first("n")).contains("3");
        assertThat(message.first("Exten")).isEmpty();
    }

    @Test
    void namesFoldAsciiOnly() {
        assertThat(AmiMessage.of(new Header("\u212Aey", "x")).first("key")).isEmpty();
    }

    @Test
    void emptyActionIsPassedOver() {
        assertThat(AmiMessage.of(new Header("Action", ""), new Header("action", "Ping")).action())
                .contains("Ping");
        assertThat(AmiMessage.of(new Header("Action", "")).action()).isEmpty();
    }

    @Test
    void emptyActionIdCountsAsNone() {
        AmiMessage message = AmiMessage.of(new Header("ActionID", ""), new Header("ActionID", "x"));
        assertThat(message.actionId()).isEmpty();
    }

    @Test
    void bareLinesHaveNoName() {
        AmiMessage message = AmiMessage.builder().bare("No categories found").build();
        assertThat(message.headers()).containsExactly(Header.bare("No categories found"));
        assertThat(message.headers().getFirst().isBare()).isTrue();
        assertThatThrownBy(() -> Header.bare("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoCredentialsInLogs() {
        AmiMessage login =
                AmiMessage.of(new Header("Username", "hello"), new Header("secret", "world"));
        assertThat(login.toString()).contains("Username: hello", "secret: ***");
        assertThat(login.toString()).doesNotContain("world");
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Header> headers = new ArrayList<>();
        AmiMessage message = new AmiMessage(headers);
        headers.add(new Header("A", "b"));
        assertThat(message.isEmpty()).isTrue();
    }
}

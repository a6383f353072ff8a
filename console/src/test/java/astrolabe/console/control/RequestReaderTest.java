package astrolabe.console.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.console.remote.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RequestReaderTest {

    @Test
    void the_longest_line_is_read_and_a_longer_one_refused() throws IOException, RefusedRequest {
        String longest = "x".repeat(Wire.MAX_REQUEST);
        RequestReader reader = reading(longest + "\n" + longest + "x\n");

        assertThat(reader.next()).contains(longest);
        assertThatThrownBy(reader::next)
                .isInstanceOf(RefusedRequest.class)
                .hasMessage("The line is too long.");
    }

    @Test
    void a_line_without_its_end_is_dropped() throws IOException, RefusedRequest {
        RequestReader reader = reading("run a\n\nrun b");

        assertThat(reader.next()).contains("run a");
        assertThat(reader.next()).contains("");
        assertThat(reader.next()).isEmpty();
    }

    private static RequestReader reading(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RequestReader(Channels.newChannel(new ByteArrayInputStream(bytes)));
    }
}

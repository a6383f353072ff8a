package astrolabe.engine.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import astrolabe.conf.PathGuard;
import astrolabe.engine.pbx.DialplanFunction;
import astrolabe.engine.pbx.FunctionFailed;
import astrolabe.engine.pbx.FunctionSpec.Danger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFunctionTest {

    @TempDir Path directory;

    private DialplanFunction file;

    @BeforeEach
    void reachTwoDirectories() throws Exception {
        Path spool = Files.createDirectory(directory.resolve("spool"));
        Path data = Files.createDirectory(directory.resolve("data"));
        Files.writeString(directory.resolve("secret"), "secret");
        Files.writeString(data.resolve("there"), "data");
        Files.writeString(spool.resolve("text"), "one\ntwo\nthree\n");
        Files.writeString(spool.resolve("dos"), "one\r\ntwo\r\n");
        file =
                StandardFunctions.files(List.of(new PathGuard(spool), new PathGuard(data)))
                        .getFirst();
    }

    private String read(String arguments) throws FunctionFailed {
        return file.read(Optional.empty(), arguments);
    }

    private String written(String arguments, String value) throws Exception {
        file.write(Optional.empty(), arguments, value);
        return Files.readString(directory.resolve("spool/text"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "text; one|two|three|",
                "text,4; two|three|",
                "text,4,3; two",
                "text,-6; three|",
                "text,0,-1; one|two|three",
                "text,1,1,l; two|",
                "text,-1,1,l; three|",
                "text,0,-1,l; one|two|",
                "text,9,1,l; ''",
                "dos,1,1,l; two<|",
                "dos,1,1,l,u; two<|",
                "dos,0,1,l,m; one<",
            })
    void aPartOfAFileIsRead(String arguments, String content) throws Exception {
        assertThat(read(arguments).replace('\n', '|').replace('\r', '<')).isEqualTo(content);
    }

    @Test
    void aPartOfAFileIsReplaced() throws Exception {
        assertThat(written("text,1,1,l", "2")).isEqualTo("one\n2\nthree\n");
        assertThat(written("text,1,1,ld", "")).isEqualTo("one\nthree\n");
        assertThat(written("text,0,3", "ONE")).isEqualTo("ONE\nthree\n");
        assertThat(written("text,,,al", "end")).isEqualTo("ONE\nthree\nend\n");
        assertThat(written("text,,,a", "!")).isEqualTo("ONE\nthree\nend\n!");
        assertThat(written("text", "new")).isEqualTo("new");
        assertThat(written("text,,,al,d", "x")).isEqualTo("newx\r\n");
    }

    @Test
    void onlyTheDirectoriesAreReached() throws Exception {
        assertThat(read(directory.resolve("data/there").toString())).isEqualTo("data");
        Files.createSymbolicLink(directory.resolve("spool/link"), directory.resolve("secret"));
        for (String name : List.of("../secret", "link", directory.resolve("secret").toString())) {
            assertThatThrownBy(() -> read(name))
                    .isInstanceOf(FunctionFailed.class)
                    .hasMessageContaining("outside");
            assertThatThrownBy(() -> written(name, "x")).isInstanceOf(FunctionFailed.class);
        }
        assertThat(directory.resolve("secret")).hasContent("secret");
        assertThatThrownBy(() -> read("nothing")).hasMessageContaining("there is no nothing");
        assertThat(file.spec().danger()).isEqualTo(Danger.ALL);
    }
}

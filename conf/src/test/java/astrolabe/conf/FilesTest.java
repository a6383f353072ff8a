package astrolabe.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir Path temporary;
    private Path etc;
    private Path outside;

    @BeforeEach
    void layOut() throws IOException {
        etc = Files.createDirectory(temporary.resolve("etc"));
        outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(etc.resolve("in.conf"), "[a]\nx=1\n");
        Files.writeString(outside.resolve("out.conf"), "[secret]\n");
        Files.createSymbolicLink(etc.resolve("link.conf"), outside.resolve("out.conf"));
    }

    @Test
    void aDirectoryIsReadWithItsIncludes() throws IOException {
        Files.createDirectory(etc.resolve("d"));
        Files.writeString(etc.resolve("d/2.conf"), "[two]\n");
        Files.writeString(etc.resolve("d/1.conf"), "[one]\n");
        Files.writeString(
                etc.resolve("main.conf"),
                "#include d/*.conf\n#include " + outside.resolve("out.conf") + "\n");
        var file =
                new ConfigReader(new DirectorySource(etc))
                        .read("main.conf")
                        .orEmpty(new Problems());
        assertThat(file.sections())
                .extracting(Section::name)
                .containsExactly("one", "two", "secret");
        assertThat(file.sections())
                .extracting(Section::file)
                .containsExactly("d/1.conf", "d/2.conf", outside.resolve("out.conf").toString());
    }

    @Test
    void whatIsNoRegularFileIsMissing() throws IOException {
        var source = new DirectorySource(etc);
        assertThat(source.file("nosuch.conf")).isEmpty();
        assertThat(source.file(".")).isEmpty();
        assertThat(source.file("nul\0.conf")).isEmpty();
        assertThat(source.included("/dev/zero")).isEmpty();
        assertThat(source.included("nosuch/*.conf")).isEmpty();
    }

    @Test
    void theAdministratorMayLinkButAClientMayNotLeave() throws IOException {
        var trusting = new DirectorySource(etc);
        var guarded = new GuardedSource(new PathGuard(etc), trusting);
        assertThat(trusting.file("link.conf")).isPresent();
        assertThat(guarded.file("link.conf")).isEmpty();
        assertThat(guarded.file("../outside/out.conf")).isEmpty();
        assertThat(guarded.file("in.conf")).isPresent();
        assertThat(guarded.included("link.conf")).hasSize(1);
    }

    @Test
    void theGuardTellsInsideFromOutside() throws IOException {
        var guard = new PathGuard(etc);
        var real = etc.toRealPath();
        assertThat(guard.check("in.conf"))
                .isEqualTo(new PathGuard.Verdict.Inside(real.resolve("in.conf")));
        assertThat(guard.check("new.conf"))
                .isEqualTo(new PathGuard.Verdict.Creatable(real.resolve("new.conf")));
        assertThat(guard.check("nodir/new.conf")).isEqualTo(new PathGuard.Verdict.Missing());
        assertThat(guard.check("a\0b")).isEqualTo(new PathGuard.Verdict.Missing());
        for (var name :
                new String[] {
                    "link.conf",
                    "../outside/out.conf",
                    "../outside/new.conf",
                    outside.resolve("out.conf").toString()
                }) {
            assertThat(guard.check(name)).as(name).isEqualTo(new PathGuard.Verdict.Outside());
        }
    }

    @Test
    void aDanglingLinkIsOutside() throws IOException {
        Files.createSymbolicLink(etc.resolve("dangling.conf"), outside.resolve("new.conf"));
        assertThat(new PathGuard(etc).check("dangling.conf"))
                .isEqualTo(new PathGuard.Verdict.Outside());
    }

    @Test
    void writingReplacesTheContentAndKeepsTheMode() throws IOException {
        var file = etc.resolve("in.conf");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(etc).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void writingThroughALinkKeepsTheLink() throws IOException {
        new DirectorySource(etc).write(ConfigText.of("link.conf", "[b]\n"));
        assertThat(etc.resolve("link.conf")).isSymbolicLink();
        assertThat(outside.resolve("out.conf")).hasContent("[b]\n");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(etc.resolve("busy/child"));
        assertThatThrownBy(() -> AtomicFile.write(etc.resolve("busy"), new byte[1]))
                .isInstanceOf(IOException.class);
        assertThat(etc).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void anEditedFileOlderThanUtf8KeepsItsBytes() throws IOException {
        var latin = "; Stra\u00dfe\n[a]\nx=1\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(etc.resolve("latin.conf"), latin);
        var source = new DirectorySource(etc);
        var editor = ConfigEditor.open(source, "latin.conf").orElseThrow();
        assertThat(editor.text().bytes()).isEqualTo(latin);
        assertThat(editor.update(Target.named("a"), Entered.value("x", "\u20ac"), null))
                .isEqualTo(EditOutcome.UNWRITABLE);
        assertThat(editor.update(Target.named("a"), Entered.value("x", "\u00fc"), null))
                .isEqualTo(EditOutcome.DONE);
        source.write(editor.text());
        assertThat(Files.readAllBytes(etc.resolve("latin.conf")))
                .isEqualTo("; Stra\u00dfe\n[a]\nx=\u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aCommandsOutputIsReadWithinItsTime() throws IOException {
        var exec = new ShellExec(etc, Duration.ofSeconds(30));
        assertThat(exec.output("cat in.conf")).hasValue("[a]\nx=1\n");
        assertThatThrownBy(() -> exec.output("exit 3")).hasMessage("exit status 3");
        var hasty = new ShellExec(etc, Duration.ofMillis(1));
        assertThatThrownBy(() -> hasty.output("sleep 30")).hasMessageContaining("did not end");
    }
}

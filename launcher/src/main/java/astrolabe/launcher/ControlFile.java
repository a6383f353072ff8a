package astrolabe.launcher;

import astrolabe.conf.SectionReader;
import astrolabe.console.Permissions;
import astrolabe.console.control.Access;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The control socket as {@code [files]} of {@code asterisk.conf} has it.
 *
 * @param name its file's
 * @param mode its permissions, as chmod counts them
 */
public record ControlFile(String name, int mode, Optional<String> owner, Optional<String> group) {

    private static final int OWNER_ONLY = 0600;
    private static final int OCTAL = 8;
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    static ControlFile read(SectionReader files) {
        ControlFile file =
                new ControlFile(
                        files.value(
                                "astctl",
                                "asterisk.ctl",
                                text -> Optional.of(text).filter(ControlFile::isName),
                                "not the name of a file",
                                "asterisk.ctl"),
                        files.value(
                                "astctlpermissions",
                                OWNER_ONLY,
                                ControlFile::octal,
                                "not permissions as chmod counts them",
                                "0600"),
                        files.text("astctlowner").filter(text -> !text.isEmpty()),
                        files.text("astctlgroup").filter(text -> !text.isEmpty()));
        files.unknown();
        return file;
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.indexOf('/') < 0 && !text.startsWith(".");
    }

    private static Optional<Integer> octal(String text) {
        return text.matches("[0-7]{3,4}")
                ? Optional.of(Integer.parseInt(text, OCTAL)).filter(mode -> mode <= 0777)
                : Optional.empty();
    }

    /**
     * @param commands which accounts may run which commands
     */
    Access access(Supplier<Permissions> commands) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                permissions.add(BITS[bit]);
            }
        }
        return new Access(permissions, owner, group, commands);
    }
}

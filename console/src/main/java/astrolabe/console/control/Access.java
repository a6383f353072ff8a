package astrolabe.console.control;

import astrolabe.console.Permissions;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who may connect, and what they may do then.
 *
 * @param permissions of the socket's file
 * @param owner the account that the file is given to; only the superuser can give it away
 * @param group the group that the file is given to
 * @param commands which accounts may run which commands
 */
public record Access(
        Set<PosixFilePermission> permissions,
        Optional<String> owner,
        Optional<String> group,
        Supplier<Permissions> commands) {

    /** The owner alone may connect, and do everything. */
    public static final Access OWNER_ONLY =
            new Access(
                    PosixFilePermissions.fromString("rw-------"),
                    Optional.empty(),
                    Optional.empty(),
                    () -> Permissions.OPEN);

    public Access {
        permissions = Set.copyOf(permissions);
    }
}

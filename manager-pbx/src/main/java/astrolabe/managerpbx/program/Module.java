package astrolabe.managerpbx.program;

/** A part of the program under the name that administrators know. Its methods block briefly. */
public interface Module {

    /** The file's name that scripts look for, {@code app_dial.so}. */
    String name();

    String description();

    /** How many calls or other parts make use of it now. */
    default int useCount() {
        return 0;
    }

    /** Reads its configuration anew. */
    default ReloadStatus reload() {
        return ReloadStatus.NOT_SUPPORTED;
    }

    /** Whether the program can do without it. */
    default boolean isRemovable() {
        return false;
    }

    /** Whether the program can be started without it. */
    default boolean isOptional() {
        return isRemovable();
    }

    /** Takes it into service again. Called for a removable one only. */
    default void load() {}

    /** Takes it out of service. Called for a removable one only. */
    default void unload() {}
}

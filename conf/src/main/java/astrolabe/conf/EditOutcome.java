package astrolabe.conf;

/** What became of an edit; anything but {@link #DONE} has changed nothing. */
public enum EditOutcome {
    DONE,
    NO_SUCH_SECTION,
    NO_SUCH_VARIABLE,
    /** The section to be created exists and duplicates are not allowed. */
    SECTION_EXISTS,
    /** The section before which a new one was to stand does not exist. */
    NO_SUCH_NEIGHBOUR,
    NO_SUCH_TEMPLATE,
    /** A name or value that a configuration file cannot hold, such as one with a line break. */
    UNWRITABLE,
    /** The file would no longer be readable, as when a template in use goes. */
    WOULD_BREAK
}

package astrolabe.engine.dialplan;

/** What became of a wish to change the dialplan. */
public sealed interface Edit {

    /** The dialplan as wished. */
    record Done(Dialplan dialplan) implements Edit {}

    /** There is one already, and it was not to be replaced. */
    record AlreadyThere() implements Edit {}

    /** There is no such context. */
    record NoSuchContext() implements Edit {}

    /** The context is there, but not what was to be removed from it. */
    record NotThere() implements Edit {}
}

package astrolabe.sip.registrar;

/** Who is told of contacts; on the line. */
public interface ContactListener {

    /** Why a contact is no more. */
    enum Reason {
        /** The peer took it back. */
        REQUEST,
        EXPIRED,
        /** Another one took its place. */
        REPLACED
    }

    default void added(Contact contact) {}

    default void refreshed(Contact contact) {}

    default void removed(Contact contact, Reason reason) {}
}

package astrolabe.engine.dialplan.ael;

/** The text cannot be understood from here on. */
final class Mistake extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    Mistake(Place place, String message) {
        super(message, null, false, false);
        this.place = place;
    }

    Place place() {
        return place;
    }
}

package astrolabe.server.log;

import astrolabe.manager.Privileges;
import astrolabe.server.filter.Filters;

/**
 * What makes two sessions see the same events.
 *
 * @param mask an event is seen when all its classes are in it
 * @param filters and they let it pass
 * @param form how it is written
 */
public record Rights(Privileges mask, Filters filters, Form form) {

    /** Rights to see packets. */
    public Rights(Privileges mask, Filters filters) {
        this(mask, filters, Form.PACKETS);
    }

    /** The same events in another form. */
    public Rights in(Form other) {
        return new Rights(mask, filters, other);
    }
}

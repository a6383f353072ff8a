package astrolabe.server.log;

import astrolabe.manager.Privileges;
import astrolabe.server.filter.Filters;

/**
 * What makes two sessions see the same events.
 *
 * @param mask an event is seen when all its classes are in it
 * @param filters and they let it pass
 */
public record Rights(Privileges mask, Filters filters) {

    public static final Rights NONE = new Rights(Privileges.NONE, Filters.NONE);
}

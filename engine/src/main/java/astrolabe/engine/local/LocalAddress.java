package astrolabe.engine.local;

import astrolabe.engine.event.Location;

/**
 * What follows {@code Local/}: {@code extension[@context][/options]}.
 *
 * @param keeps whether the pair stays in the call ({@code /n}) instead of making room when both
 *     sides are bridged
 */
record LocalAddress(String extension, String context, boolean keeps) {

    static LocalAddress parse(String text) {
        int slash = text.lastIndexOf('/');
        String options = slash < 0 ? "" : text.substring(slash + 1);
        String place = slash < 0 ? text : text.substring(0, slash);
        int at = place.indexOf('@');
        String extension = at < 0 ? place : place.substring(0, at);
        String context = at < 0 ? "default" : place.substring(at + 1);
        return new LocalAddress(extension, context, options.indexOf('n') >= 0);
    }

    /** {@code 100@default}: what names the device and the channels. */
    String text() {
        return extension + "@" + context;
    }

    Location location() {
        return new Location(context, extension, 1);
    }
}

package astrolabe.engine.dialplan;

/**
 * What a lookup found: the step, the extension it belongs to and the context that holds it, which
 * may be an included one.
 *
 * @param searched the context in which the search began that found it; another than that asked for
 *     when a switch led elsewhere
 * @param dialled the digits that were looked for there
 */
public record Match(
        Context context, Extension extension, Step step, String searched, String dialled) {}

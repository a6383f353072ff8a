package astrolabe.engine.dialplan;

/**
 * What a lookup found: the step, the extension it belongs to and the context that holds it, which
 * may be an included one.
 */
public record Match(Context context, Extension extension, Step step) {}

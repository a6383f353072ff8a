package astrolabe.engine.expression;

/**
 * An expression that cannot be understood, whatever its variables hold.
 *
 * @param token which of its tokens does not belong where it is, counted from 0
 */
record Misreading(int token, String text) {}

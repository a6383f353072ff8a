package astrolabe.engine.dialplan;

/**
 * One position of an extension's name or pattern, for showing.
 *
 * @param text the characters that fit, as written: {@code 7}, {@code X}, {@code [1-4]}
 * @param isPattern whether it stands in a pattern
 * @param weight how exact it is: the fewer characters fit, the less
 */
public record PatternPosition(String text, boolean isPattern, int weight) {}

package astrolabe.engine.cdr;

/**
 * How a record is doubled.
 *
 * @param answersNow whether a call that was answered counts, in the second record, as answered now
 * @param endsFirst whether the first record is over
 * @param beginsNow whether the second record begins now, and counts as answered now if the call was
 *     answered
 * @param forgets whether the second record begins without the first one's variables
 */
public record Fork(boolean answersNow, boolean endsFirst, boolean beginsNow, boolean forgets) {}

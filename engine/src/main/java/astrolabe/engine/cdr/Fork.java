package astrolabe.engine.cdr;

/**
 * How a record is doubled.
 *
 * @param answersNow whether a call that was answered counts, in the second record, as answered now;
 *     it then begins now, too
 * @param endsFirst whether the first record is over
 * @param beginsNow whether the second record begins now
 * @param forgets whether the second record begins without the first one's variables
 */
public record Fork(boolean answersNow, boolean endsFirst, boolean beginsNow, boolean forgets) {}

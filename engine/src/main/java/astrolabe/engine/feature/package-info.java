/**
 * What parties of a call do with their keypads while they talk: transfers, hanging up with a code,
 * applications of the administrator's choice. Everything runs on the strand of the party that does
 * it.
 */
@NullMarked
package astrolabe.engine.feature;

import org.jspecify.annotations.NullMarked;

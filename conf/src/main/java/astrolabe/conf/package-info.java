/**
 * Asterisk's configuration dialect: reading with file and line kept, typed values with every
 * problem collected, editing in place.
 */
@NullMarked
package astrolabe.conf;

import org.jspecify.annotations.NullMarked;

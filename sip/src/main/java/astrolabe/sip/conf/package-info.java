/**
 * {@code pjsip.conf} as immutable values with its defaults. Reading never fails: what can't be used
 * is reported with file and line.
 */
@NullMarked
package astrolabe.sip.conf;

import org.jspecify.annotations.NullMarked;

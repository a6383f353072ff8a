@NullMarked
package astrolabe.sip.transaction;

import org.jspecify.annotations.NullMarked;

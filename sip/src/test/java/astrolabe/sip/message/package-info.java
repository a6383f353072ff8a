@NullMarked
package astrolabe.sip.message;

import org.jspecify.annotations.NullMarked;

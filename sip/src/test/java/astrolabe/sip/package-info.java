@NullMarked
package astrolabe.sip;

import org.jspecify.annotations.NullMarked;

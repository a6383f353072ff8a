@NullMarked
package astrolabe.sip.transport;

import org.jspecify.annotations.NullMarked;

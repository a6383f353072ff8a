@NullMarked
package astrolabe.sip.sdp;

import org.jspecify.annotations.NullMarked;

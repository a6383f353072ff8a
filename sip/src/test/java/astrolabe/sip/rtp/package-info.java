@NullMarked
package astrolabe.sip.rtp;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.media.srtp;

import org.jspecify.annotations.NullMarked;

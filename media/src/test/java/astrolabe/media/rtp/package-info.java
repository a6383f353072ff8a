@NullMarked
package astrolabe.media.rtp;

import org.jspecify.annotations.NullMarked;

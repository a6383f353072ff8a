@NullMarked
package astrolabe.media.codec;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.media.signal;

import org.jspecify.annotations.NullMarked;

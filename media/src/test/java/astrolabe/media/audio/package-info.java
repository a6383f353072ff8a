@NullMarked
package astrolabe.media.audio;

import org.jspecify.annotations.NullMarked;

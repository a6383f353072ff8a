@NullMarked
package astrolabe.media;

import org.jspecify.annotations.NullMarked;

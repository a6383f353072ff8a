@NullMarked
package astrolabe.media.file;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.media.session;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.engine.speech;

import org.jspecify.annotations.NullMarked;

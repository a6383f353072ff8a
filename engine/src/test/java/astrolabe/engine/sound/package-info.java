@NullMarked
package astrolabe.engine.sound;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.engine.state;

import org.jspecify.annotations.NullMarked;

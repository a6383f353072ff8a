@NullMarked
package astrolabe.engine.pbx;

import org.jspecify.annotations.NullMarked;

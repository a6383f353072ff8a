@NullMarked
package astrolabe.engine.dialplan;

import org.jspecify.annotations.NullMarked;

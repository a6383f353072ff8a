@NullMarked
package astrolabe.engine.dialplan.ael;

import org.jspecify.annotations.NullMarked;

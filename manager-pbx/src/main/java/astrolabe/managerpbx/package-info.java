/** Where both vocabularies meet: core actions on the engine, engine events as manager events. */
@NullMarked
package astrolabe.managerpbx;

import org.jspecify.annotations.NullMarked;

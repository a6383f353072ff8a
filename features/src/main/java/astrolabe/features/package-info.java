/** Features built on the engine, a package each. */
@NullMarked
package astrolabe.features;

import org.jspecify.annotations.NullMarked;

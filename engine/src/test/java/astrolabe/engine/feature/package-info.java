@NullMarked
package astrolabe.engine.feature;

import org.jspecify.annotations.NullMarked;

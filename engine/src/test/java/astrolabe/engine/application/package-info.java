@NullMarked
package astrolabe.engine.application;

import org.jspecify.annotations.NullMarked;

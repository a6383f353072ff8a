@NullMarked
package astrolabe.engine.database;

import org.jspecify.annotations.NullMarked;

/** The test kit tried on itself, and what only several whole programs together can show. */
@NullMarked
package astrolabe.testkit;

import org.jspecify.annotations.NullMarked;

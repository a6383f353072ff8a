/** Load and measurements over loopback. */
@NullMarked
package astrolabe.benchmarks;

import org.jspecify.annotations.NullMarked;

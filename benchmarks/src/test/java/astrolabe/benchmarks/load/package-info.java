@NullMarked
package astrolabe.benchmarks.load;

import org.jspecify.annotations.NullMarked;

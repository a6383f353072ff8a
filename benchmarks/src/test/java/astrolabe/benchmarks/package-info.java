@NullMarked
package astrolabe.benchmarks;

import org.jspecify.annotations.NullMarked;

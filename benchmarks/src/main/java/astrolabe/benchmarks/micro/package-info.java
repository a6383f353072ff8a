/** Small parts by themselves, measured with JMH: {@code benchmarks/run micro}. */
@NullMarked
package astrolabe.benchmarks.micro;

import org.jspecify.annotations.NullMarked;

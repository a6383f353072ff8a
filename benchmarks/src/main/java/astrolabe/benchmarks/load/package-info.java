/**
 * A lean load generator for the manager interface: many connections on one thread, packets counted
 * where they lie. Everything here belongs to the thread of its {@link LoadLoop}.
 */
@NullMarked
package astrolabe.benchmarks.load;

import org.jspecify.annotations.NullMarked;

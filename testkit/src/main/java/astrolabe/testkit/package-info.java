/** Fixtures for tests: a whole server on free ports, scripted peers, leak checks. */
@NullMarked
package astrolabe.testkit;

import org.jspecify.annotations.NullMarked;

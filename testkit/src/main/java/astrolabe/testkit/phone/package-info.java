/**
 * Phones that do what a test tells them, in place of SIP. The engine knows them as any other
 * technology. Thread-safe.
 */
@NullMarked
package astrolabe.testkit.phone;

import org.jspecify.annotations.NullMarked;

/** What tests of the whole program need: a server of their own, a scripted client, a leak check. */
@NullMarked
package astrolabe.testkit;

import org.jspecify.annotations.NullMarked;

/** Tests of the scripted phones. */
@NullMarked
package astrolabe.testkit.phone;

import org.jspecify.annotations.NullMarked;

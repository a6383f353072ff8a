@NullMarked
package astrolabe.sip.registration;

import org.jspecify.annotations.NullMarked;

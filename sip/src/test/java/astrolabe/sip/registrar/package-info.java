@NullMarked
package astrolabe.sip.registrar;

import org.jspecify.annotations.NullMarked;

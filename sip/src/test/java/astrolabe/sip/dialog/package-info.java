@NullMarked
package astrolabe.sip.dialog;

import org.jspecify.annotations.NullMarked;

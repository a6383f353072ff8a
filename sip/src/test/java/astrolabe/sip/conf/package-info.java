@NullMarked
package astrolabe.sip.conf;

import org.jspecify.annotations.NullMarked;

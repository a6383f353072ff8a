@NullMarked
package astrolabe.sip.channel;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.sip.auth;

import org.jspecify.annotations.NullMarked;

@NullMarked
package astrolabe.server.http;

import org.jspecify.annotations.NullMarked;

/** Actions as requests and answers of JSON, one at a time. */
@NullMarked
package astrolabe.server.http.api;

import org.jspecify.annotations.NullMarked;

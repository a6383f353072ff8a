/** The page on which a person tries actions out, made from their declarations. */
@NullMarked
package astrolabe.server.http.tester;

import org.jspecify.annotations.NullMarked;

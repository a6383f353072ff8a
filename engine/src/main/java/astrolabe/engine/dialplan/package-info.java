/**
 * The dialplan: contexts, extensions and their steps, how they are looked up, edited and read from
 * {@code extensions.conf}. Everything here is an immutable value; whoever runs calls decides which
 * dialplan is the current one.
 */
@NullMarked
package astrolabe.engine.dialplan;

import org.jspecify.annotations.NullMarked;

/**
 * Call files: a file put into {@code outgoing} of the spool directory is a call to be placed. Each
 * file has a strand of its own while it is worked on; one more strand looks after the directory.
 */
@NullMarked
package astrolabe.features.callfile;

import org.jspecify.annotations.NullMarked;

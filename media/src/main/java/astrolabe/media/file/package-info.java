/**
 * Sound files, read and written frame by frame. A reader or writer belongs to one thread at a time,
 * which waits for the disk: never an event loop.
 */
@NullMarked
package astrolabe.media.file;

import org.jspecify.annotations.NullMarked;

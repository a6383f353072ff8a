/** Tests of call files. */
@NullMarked
package astrolabe.features.callfile;

import org.jspecify.annotations.NullMarked;

/**
 * What devices, extensions and people are doing: devices are asked, extensions follow from the
 * devices of their hints, presence is told by people.
 */
@NullMarked
package astrolabe.engine.state;

import org.jspecify.annotations.NullMarked;

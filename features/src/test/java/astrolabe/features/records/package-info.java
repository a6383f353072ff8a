@NullMarked
package astrolabe.features.records;

import org.jspecify.annotations.NullMarked;

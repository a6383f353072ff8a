/**
 * Recorded conversations replayed against a running server. Nothing here uses the product's own
 * protocol code, so that an error there cannot hide itself; what a replay needs beyond a
 * transcript's text stands in the data files beside the transcripts.
 */
@NullMarked
package astrolabe.conformance;

import org.jspecify.annotations.NullMarked;

package astrolabe.engine.dialplan;

import java.util.Optional;

/**
 * Which step of a fitting extension is wanted; where it has none, the search goes on to the next
 * that fits.
 */
@FunctionalInterface
interface StepChoice {
    Optional<Step> in(Extension extension);
}

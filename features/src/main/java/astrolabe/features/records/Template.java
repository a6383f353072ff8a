package astrolabe.features.records;

import astrolabe.engine.expression.Substitution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text of the administrator's in which variables and functions stand for an entry's facts. What
 * an entry holds is put in as it is and never looked into.
 *
 * @param text as in the configuration
 */
record Template(String text) {

    private static final Logger LOG = LoggerFactory.getLogger(Template.class);

    <T> String of(T entry, Wording<T> wording) {
        return new Substitution(wording.scope(entry), problem -> LOG.warn("{}: {}", text, problem))
                .expand(text);
    }
}

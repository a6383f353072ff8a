package astrolabe.features.records;

import astrolabe.engine.expression.Scope;

/** What a template may say of an entry of one kind. */
interface Wording<T> {

    /** The variables and functions that stand for the entry's facts. */
    Scope scope(T entry);
}

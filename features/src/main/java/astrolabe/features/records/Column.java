package astrolabe.features.records;

/**
 * A column of a table.
 *
 * @param name in lower case, unless it was made otherwise
 * @param length how many characters it holds, 0 for any number
 */
record Column(String name, Kind kind, int length) {

    /** What its values are. */
    enum Kind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        /** A date and a time of a zone that the column does not know. */
        TIME,
        /** A date and a time of a zone that goes with them. */
        ZONED_TIME
    }

    /** As much of a text as it holds. */
    String cut(String text) {
        boolean fits = length == 0 || text.codePointCount(0, text.length()) <= length;
        return fits ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }
}

package astrolabe.conf;

/** How much a problem costs: an ignored line, or the whole file. */
public enum Severity {
    WARNING,
    ERROR
}

package astrolabe.conf;

/** A line of a file. */
record Place(String file, int line) {}

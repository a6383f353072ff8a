package astrolabe.features.records;

import java.nio.file.Path;

/**
 * A file whose lines follow a template.
 *
 * @param file where it is
 */
record CustomFile(Path file, Template template) {}

/**
 * Call detail records and channel event logging: what the dialplan and the console do with them,
 * and how they reach files and data bases. Each kind has a journal on disk; every back end reads
 * from it at its own pace.
 */
@NullMarked
package astrolabe.features.records;

import org.jspecify.annotations.NullMarked;

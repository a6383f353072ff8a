package astrolabe.features.records;

import astrolabe.conf.Problems;
import astrolabe.conf.Section;
import astrolabe.conf.SectionReader;

/**
 * The {@code [csv]} section of {@code cdr.conf}.
 *
 * @param inGmt whether times are UTC rather than local
 * @param uniqueId whether lines carry the channel's unique id
 * @param userField whether lines carry the user field
 * @param perAccount whether each account has a file of its own besides
 * @param newColumns whether lines carry the peer's account, the linked id and the sequence
 */
record CsvSettings(
        boolean inGmt,
        boolean uniqueId,
        boolean userField,
        boolean perAccount,
        boolean newColumns) {

    static CsvSettings from(Section csv, Problems problems) {
        SectionReader reader = new SectionReader(csv, problems);
        CsvSettings settings =
                new CsvSettings(
                        reader.bool("usegmtime", false),
                        reader.bool("loguniqueid", false),
                        reader.bool("loguserfield", false),
                        reader.bool("accountlogs", true),
                        reader.bool("newcdrcolumns", false));
        reader.unknown();
        return settings;
    }
}

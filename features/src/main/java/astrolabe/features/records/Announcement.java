package astrolabe.features.records;

import astrolabe.conf.ConfigFile;
import astrolabe.conf.Problems;
import astrolabe.conf.SectionReader;
import astrolabe.engine.cdr.RecordFields;
import astrolabe.engine.event.CallRecord;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code cdr_manager.conf} says.
 *
 * @param enabled whether call detail records are told to manager clients
 * @param mappings the fields and variables told besides, each with its header's name
 */
record Announcement(boolean enabled, Map<String, String> mappings) {

    static final Announcement NONE = new Announcement(false, Map.of());

    Announcement {
        mappings = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mappings));
    }

    static Announcement from(ConfigFile conf, Problems problems) {
        SectionReader general = new SectionReader(ConfigFiles.section(conf, "general"), problems);
        boolean enabled = general.bool("enabled", false);
        general.unknown();
        Map<String, String> mappings = new LinkedHashMap<>();
        for (var setting : ConfigFiles.section(conf, "mappings").settings()) {
            if (setting.value().isBlank() || setting.value().contains(":")) {
                problems.warn(setting, setting.key() + " needs the name of a header");
            } else {
                mappings.put(setting.key(), setting.value().strip());
            }
        }
        return new Announcement(enabled, mappings);
    }

    /** The headers besides the usual ones. */
    Map<String, String> notes(CallRecord record, ZoneId zone) {
        Map<String, String> notes = new LinkedHashMap<>();
        mappings.forEach((name, header) ->
                RecordFields.read(record, name, RecordFields.Form.READABLE, zone)
                        .ifPresent(value -> notes.put(header, value)));
        return notes;
    }
}

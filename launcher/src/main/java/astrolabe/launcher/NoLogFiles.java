package astrolabe.launcher;

import astrolabe.managerpbx.program.Logs;
import java.util.List;

/** The logs of a program that is embedded: they belong to the one it is embedded in. */
final class NoLogFiles implements Logs {

    @Override
    public boolean reload() {
        return true;
    }

    @Override
    public boolean reload(String file) {
        return true;
    }

    @Override
    public boolean rotate() {
        return true;
    }

    @Override
    public List<Channel> channels() {
        return List.of();
    }

    @Override
    public int limit() {
        return 0;
    }

    @Override
    public List<Level> levels() {
        return LogFileChannels.all();
    }

    @Override
    public Adding add(String name, String levels) {
        return Adding.NOT_OURS;
    }

    @Override
    public boolean remove(String name) {
        return false;
    }
}

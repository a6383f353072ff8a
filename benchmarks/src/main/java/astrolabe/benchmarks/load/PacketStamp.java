package astrolabe.benchmarks.load;

/** Stamped events as packets over TCP. */
final class PacketStamp implements StampForm {

    private long number;
    private long micros;

    @Override
    public boolean read(byte[] bytes, int from, int to) {
        if (!Stamp.at(bytes, from, to)) {
            return false;
        }
        number = Stamp.number(bytes, from);
        micros = Stamp.micros(bytes, from);
        return true;
    }

    @Override
    public int length() {
        return Stamp.length();
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long micros() {
        return micros;
    }

    @Override
    public long sequence() {
        return -1;
    }

    @Override
    public int end(byte[] bytes, int from, int to) {
        return Packets.end(bytes, from, to);
    }
}

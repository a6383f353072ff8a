package astrolabe.sip.channel;

import astrolabe.conf.ConfigReader;
import astrolabe.conf.MemorySource;
import astrolabe.conf.Problems;
import astrolabe.engine.Pbx;
import astrolabe.engine.channel.Frame;
import astrolabe.engine.event.PbxEvent;
import astrolabe.engine.time.MachineTime;
import astrolabe.sip.conf.PjsipConf;
import astrolabe.sip.conf.PjsipConfReader;
import astrolabe.sip.sdp.AudioTerms;
import astrolabe.sip.sdp.Codec;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** An engine with SIP on loopback, in the machine's time. Its audio is noted and goes nowhere. */
final class SipSwitchboard implements AutoCloseable, MediaDesk {

    private final List<PbxEvent> events = new CopyOnWriteArrayList<>();
    private final List<AudioTerms> agreed = new CopyOnWriteArrayList<>();
    private final List<CallMedia> open = new CopyOnWriteArrayList<>();
    private final Pbx pbx = new Pbx(new MachineTime("timers"), new SecureRandom(), "", events::add);
    private final PjsipService service;

    SipSwitchboard(String extensions, String pjsip) throws InterruptedException {
        Problems problems = new Problems();
        ConfigReader reader =
                new ConfigReader(
                        new MemorySource(
                                Map.of("extensions.conf", extensions, "pjsip.conf", pjsip)));
        pbx.load(reader.read("extensions.conf").orEmpty(problems), problems);
        PjsipConf conf =
                PjsipConfReader.read(reader.read("pjsip.conf").orEmpty(problems), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        service = new PjsipService(pbx, conf, this, new SecureRandom());
        pbx.technologies().add(service.technology());
        service.listen();
    }

    Pbx pbx() {
        return pbx;
    }

    InetSocketAddress address(String transport) {
        return service.address(transport).orElseThrow();
    }

    List<PbxEvent> events() {
        return List.copyOf(events);
    }

    List<AudioTerms> agreed() {
        return List.copyOf(agreed);
    }

    int openMedia() {
        return open.size();
    }

    /** Waits until it is so. */
    static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("it did not come to pass");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public boolean knows(Codec codec) {
        return true;
    }

    @Override
    public CallMedia open(Consumer<Frame> heard) {
        CallMedia media =
                new CallMedia() {
                    @Override
                    public InetSocketAddress address() {
                        return new InetSocketAddress(
                                Objects.requireNonNull(
                                        SipSwitchboard.this.address("udp").getAddress()),
                                4000);
                    }

                    @Override
                    public void agreed(AudioTerms terms, boolean symmetric) {
                        agreed.add(terms);
                    }

                    @Override
                    public void write(Frame frame) {
                        // nobody hears it
                    }

                    @Override
                    public void close() {
                        open.remove(this);
                    }
                };
        open.add(media);
        return media;
    }

    @Override
    public void close() throws InterruptedException {
        pbx.close();
        service.close();
    }
}

package astrolabe.sip.rtp;

import astrolabe.engine.channel.Frame;
import astrolabe.media.audio.AudioFormat;
import astrolabe.media.session.MediaPlane;
import astrolabe.media.session.MediaSession;
import astrolabe.sip.channel.CallMedia;
import astrolabe.sip.channel.MediaDesk;
import astrolabe.sip.sdp.Codec;
import java.io.IOException;
import java.util.function.Consumer;

/** Opens the audio of calls on a media plane, which others close. Thread-safe. */
public final class RtpDesk implements MediaDesk {

    private final MediaPlane plane;

    public RtpDesk(MediaPlane plane) {
        this.plane = plane;
    }

    @Override
    public boolean knows(Codec codec) {
        return plane.codecs().format(codec.name()).isPresent();
    }

    @Override
    public CallMedia open(Consumer<Frame> heard) throws IOException {
        Ear ear = new Ear(heard);
        MediaSession session = plane.open(ear);
        session.listen(AudioFormat.SLIN, ear);
        return new RtpMedia(session, ear);
    }
}

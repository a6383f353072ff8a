package astrolabe.managerpbx.command;

import astrolabe.media.audio.AudioFormat;
import astrolabe.media.codec.Codec;
import astrolabe.media.codec.Decoder;
import astrolabe.media.codec.Encoder;
import astrolabe.media.codec.MuLaw;

/** Mu-law under another name. */
record TestCodec(String name) implements Codec {

    @Override
    public AudioFormat format() {
        return new AudioFormat(name, 8_000, 8_000, 1, 1);
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Encoder encoder() {
        return new MuLaw().encoder();
    }

    @Override
    public Decoder decoder() {
        return new MuLaw().decoder();
    }
}

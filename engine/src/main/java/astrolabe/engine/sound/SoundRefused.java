package astrolabe.engine.sound;

/** A sound file is there but can't be played; the message says why. */
public final class SoundRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public SoundRefused(String message) {
        super(message);
    }
}

package astrolabe.media.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one direction of RTP, or of its reports, derived from the master key (RFC 3711, 4.3),
 * and the transforms with them (4.1.1, 4.2.1). Used by one thread at a time.
 */
final class SessionKeys {

    private static final int AUTHENTICATION_KEY = 20;
    private static final int BLOCK = 16;

    private final SecretKeySpec encryption;
    private final byte[] salt;
    private final Cipher cipher;
    private final Mac mac;

    private SessionKeys(byte[] encryption, byte[] authentication, byte[] salt) {
        this.encryption = new SecretKeySpec(encryption, "AES");
        this.salt = salt;
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authentication, "HmacSHA1"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES and HMAC-SHA1", e);
        }
    }

    static SessionKeys ofPackets(MasterKey master) {
        return derived(master, 0);
    }

    static SessionKeys ofReports(MasterKey master) {
        return derived(master, 3);
    }

    private static SessionKeys derived(MasterKey master, int label) {
        return new SessionKeys(
                derive(master, label, master.key().length),
                derive(master, label + 1, AUTHENTICATION_KEY),
                derive(master, label + 2, master.salt().length));
    }

    /** 4.3.1 and 4.3.3, with a key derivation rate of zero. */
    static byte[] derive(MasterKey master, int label, int length) {
        byte[] counter = Arrays.copyOf(master.salt(), BLOCK);
        counter[7] ^= (byte) label;
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(master.key(), "AES"),
                    new IvParameterSpec(counter));
            return cipher.doFinal(new byte[length]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** Encrypts, or decrypts, which is the same, what lies from one place to another. */
    void crypt(byte[] packet, int from, int to, int ssrc, long index) {
        byte[] counter = Arrays.copyOf(salt, BLOCK);
        for (int i = 0; i < Integer.BYTES; i++) {
            counter[4 + i] ^= (byte) (ssrc >>> (24 - 8 * i));
        }
        for (int i = 0; i < 6; i++) {
            counter[8 + i] ^= (byte) (index >>> (40 - 8 * i));
        }
        try {
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new IvParameterSpec(counter));
            cipher.doFinal(packet, from, to - from, packet, from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("counter mode takes any input", e);
        }
    }

    /** The beginning of the code over the first octets of a packet, and a number behind them. */
    byte[] tag(byte[] packet, int length, int number, int tagLength) {
        mac.update(packet, 0, length);
        for (int i = 0; i < Integer.BYTES; i++) {
            mac.update((byte) (number >>> (24 - 8 * i)));
        }
        return Arrays.copyOf(mac.doFinal(), tagLength);
    }
}

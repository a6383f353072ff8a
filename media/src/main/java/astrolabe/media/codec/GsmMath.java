package astrolabe.media.codec;

/** The arithmetic of GSM 06.10 (5.1): 16 bits, which are limited rather than wrapped. */
final class GsmMath {

    private GsmMath() {}

    static int add(int a, int b) {
        return Pcm.saturate(a + b);
    }

    static int sub(int a, int b) {
        return Pcm.saturate(a - b);
    }

    /** The product of two fractions, rounded. */
    static int multR(int a, int b) {
        return Pcm.saturate((a * b + 16_384) >> 15);
    }

    /** The product of two fractions, cut off. */
    static int mult(int a, int b) {
        return Pcm.saturate((a * b) >> 15);
    }

    static int abs(int a) {
        return Math.min(Math.abs(a), Short.MAX_VALUE);
    }

    /** How far a positive number can be moved to the left within 32 bits. */
    static int norm(int a) {
        return Integer.numberOfLeadingZeros(a) - 1;
    }

    /** The fraction of two numbers of which the first is not larger. */
    static int div(int a, int b) {
        return a == 0 ? 0 : Math.min(Short.MAX_VALUE, (a << 15) / b);
    }
}

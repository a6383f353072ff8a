package astrolabe.benchmarks.load;

import java.util.concurrent.TimeUnit;

/** A connection that keeps so many equal HTTP requests under way; of its loop's thread. */
public final class Asker implements WebTraffic {

    /** What all askers of a load have seen together. */
    public static final class Answers {

        private final Histogram micros = new Histogram();
        private long refused;

        /** The time of each answer. */
        public Histogram micros() {
            return micros;
        }

        /** Answers with another status than 200, and connections lost. */
        public long refused() {
            return refused;
        }
    }

    private final byte[] request;
    private final Answers answers;
    private final long[] sentAt;
    private int next;
    private int answered;

    /** One that has not sent anything yet. */
    public Asker(byte[] request, int depth, Answers answers) {
        this.request = request;
        this.sentAt = new long[depth];
        this.answers = answers;
    }

    /** Sends the first requests; every answer brings about another. */
    @Override
    public void start(Client client) {
        answered = sentAt.length;
        endOfRead(client);
    }

    @Override
    public void packet(Client client, byte[] bytes, int from, int to) {
        // Answers come in the order of requests, so the oldest time is this one's.
        long took = System.nanoTime() - sentAt[(next + answered) % sentAt.length];
        answers.micros.record(TimeUnit.NANOSECONDS.toMicros(took));
        answered++;
        if (!HttpText.isOk(bytes, from, to)) {
            answers.refused++;
        }
    }

    @Override
    public void endOfRead(Client client) {
        for (; answered > 0; answered--) {
            client.add(request);
            sentAt[next] = System.nanoTime();
            next = (next + 1) % sentAt.length;
        }
        client.flush();
    }

    @Override
    public void closed(Client client) {
        answers.refused++;
    }
}

package dev.kikigraph.api.http;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.util.FastByteArrayOutputStream;

/** Keeps bytes in memory, and takes no more than a limit. */
final class LimitedOutput extends OutputStream {

    private final FastByteArrayOutputStream kept = new FastByteArrayOutputStream();
    private final int limit;
    private boolean full;

    LimitedOutput(int limit) {
        this.limit = limit;
    }

    /** Whether there was more than the limit. */
    boolean isFull() {
        return full;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > limit - kept.size()) {
            full = true;
            throw new IOException("More than %,d bytes".formatted(limit));
        }
        kept.write(bytes, offset, length);
    }
}

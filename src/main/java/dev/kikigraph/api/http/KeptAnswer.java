package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The bytes of an answer: as they are, packed, or both. A large one is kept packed alone, and unpacked for those who do
 * not take it so.
 */
final class KeptAnswer {

    /** How it is packed, as headers have it. */
    static final String GZIP = "gzip";

    /** Smaller ones Tomcat does not pack either. */
    private static final int SMALLEST_PACKED = 2_048;

    private static final int LARGEST_PLAIN = 64 << 10;
    private static final int UNPACKED_AT_ONCE = 4 << 10;

    private final byte @Nullable [] plain;
    private final byte @Nullable [] packed;

    private final int length;

    private final @Nullable String operation;

    private KeptAnswer(byte @Nullable [] plain, byte @Nullable [] packed, int length, @Nullable String operation) {
        this.plain = plain;
        this.packed = packed;
        this.length = length;
        this.operation = operation;
    }

    /** @param operation name of the operation that it answers; null where it has none */
    static KeptAnswer of(byte[] bytes, @Nullable String operation) {
        return bytes.length > LARGEST_PLAIN
                ? new KeptAnswer(null, pack(bytes), bytes.length, operation)
                : new KeptAnswer(bytes, null, bytes.length, operation);
    }

    /** Whether whoever asks takes it packed. */
    static boolean isTakenPacked(HttpServletRequest request) {
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                String[] parts = coding.trim().split("\\s*;\\s*q\\s*=\\s*", 2);
                if (parts[0].equals(GZIP)) {
                    return parts.length == 1 || !parts[1].matches("0(\\.0*)?");
                }
            }
        }
        return false;
    }

    @Nullable
    String operation() {
        return operation;
    }

    int size() {
        return (plain == null ? 0 : plain.length) + (packed == null ? 0 : packed.length);
    }

    /** Whether it is sent packed to those who take it so. */
    boolean isToBePacked() {
        return plain == null || plain.length >= SMALLEST_PACKED;
    }

    /** The same with its packed bytes at hand. */
    KeptAnswer withPacked() {
        return packed != null || plain == null ? this : new KeptAnswer(plain, pack(plain), length, operation);
    }

    byte[] packed() {
        return packed != null ? packed : pack(Objects.requireNonNull(plain));
    }

    /** How many bytes it has as it is. */
    int length() {
        return length;
    }

    /** As it is; unpacked while it is read, so that nobody who reads slowly has it in memory. */
    InputStream plain() {
        if (plain != null) {
            return new ByteArrayInputStream(plain);
        }
        try {
            return new GZIPInputStream(new ByteArrayInputStream(packed()), UNPACKED_AT_ONCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

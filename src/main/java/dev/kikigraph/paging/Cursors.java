package dev.kikigraph.paging;

import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.QueryException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors: the values of the sort keys, bound to list and order by a checksum, so that a cursor of another list or
 * order, or one that was tampered with, is told apart. They hold no secret; the checksum is no signature.
 */
public final class Cursors {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CHECKSUM_BYTES = 6;

    private final String binding;
    private final int size;

    /**
     * @param binding what list in what order, as text
     * @param size number of sort keys
     */
    public Cursors(String binding, int size) {
        this.binding = binding;
        this.size = size;
    }

    public String encode(List<? extends @Nullable Object> values) {
        byte[] json = JSON.writeValueAsBytes(values);
        byte[] checksum = checksum(json);
        byte[] all = Arrays.copyOf(checksum, CHECKSUM_BYTES + json.length);
        System.arraycopy(json, 0, all, CHECKSUM_BYTES, json.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads the values that a cursor stands for.
     *
     * @throws QueryException with {@code INVALID_CURSOR} if it does not belong to this list or order
     */
    public List<@Nullable Object> decode(String cursor) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(cursor);
            if (all.length > CHECKSUM_BYTES) {
                byte[] json = Arrays.copyOfRange(all, CHECKSUM_BYTES, all.length);
                if (Arrays.equals(checksum(json), Arrays.copyOf(all, CHECKSUM_BYTES))) {
                    List<?> values = JSON.readValue(json, List.class);
                    if (values.size() == size) {
                        return widened(values);
                    }
                }
            }
        } catch (IllegalArgumentException | JacksonException e) {
            // answered below
        }
        throw new QueryException(
                ErrorCode.INVALID_CURSOR,
                "This cursor does not belong to this list or order. Take cursors from the same field with the same orderBy,"
                        + " or start without one.");
    }

    private static List<@Nullable Object> widened(List<?> values) {
        List<@Nullable Object> result = new ArrayList<>(values.size());
        for (Object value : values) {
            result.add(value instanceof Integer number ? (Object) number.longValue() : value);
        }
        return result;
    }

    private byte[] checksum(byte[] json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(binding.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(json), CHECKSUM_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}

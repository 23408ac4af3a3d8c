package dev.kikigraph.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a document.
 *
 * @param hash SHA-256 of the file as it is, 64 hexadecimal digits; another encoding or other line ends make another
 *     document
 * @param lines the first is line 1
 */
public record SourceDocument(String hash, List<String> lines) {

    /**
     * Reads a document from a file.
     *
     * @throws IOException if the file cannot be read
     */
    public static SourceDocument read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String text = new String(content, StandardCharsets.UTF_8);
        return new SourceDocument(sha256(content), text.lines().toList());
    }

    public int lineCount() {
        return lines.size();
    }

    public boolean has(int number) {
        return number >= 1 && number <= lines.size();
    }

    /**
     * Lines such as {@code 16-20,76}, in that order and below each other; those that the document has not are left out.
     */
    public String text(String numbers) {
        return LineRange.parse(numbers).stream()
                .flatMapToInt(LineRange::numbers)
                .filter(this::has)
                .mapToObj(this::line)
                .collect(Collectors.joining("\n"));
    }

    public String line(int number) {
        return lines.get(number - 1);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

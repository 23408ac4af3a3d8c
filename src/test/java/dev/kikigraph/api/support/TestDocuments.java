package dev.kikigraph.api.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The documents that tests ask, each beside its variables and the answer that was written out for it. */
public final class TestDocuments {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TestDocuments() {}

    /**
     * A document with the variables and the answer that belong to it.
     *
     * @param name path below the folder, without its ending
     */
    public record TestDocument(String name, String text, Map<String, Object> variables, Path answerFile) {

        /** As compact JSON, with the keys in their order. */
        public String answer() {
            return JSON.readTree(TestDocuments.read(answerFile)).toString();
        }

        /** The same on many lines. */
        public String prettyAnswer() {
            return JSON.readTree(TestDocuments.read(answerFile)).toPrettyString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Documents on the railway. */
    public static List<TestDocument> railway() {
        return in(Path.of("src/test/resources/railway/queries"));
    }

    /** Documents that ask what has been asked of the real data. */
    public static List<TestDocument> questions() {
        return in(Path.of("src/test/resources/acceptance/questions"));
    }

    /** Documents that ask the domain questions of the real data. */
    public static List<TestDocument> insight() {
        return in(Path.of("src/test/resources/acceptance/insight"));
    }

    /** Documents that take the cursor of each of their lists from a variable. They have no answers. */
    public static List<TestDocument> cursors() {
        return in(Path.of("src/test/resources/acceptance/cursors"));
    }

    private static List<TestDocument> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .map(file -> document(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDocument document(Path folder, Path file) {
        String path = file.toString().replaceFirst("\\.graphql$", "");
        String name = folder.relativize(Path.of(path)).toString().replace('\\', '/');
        return new TestDocument(
                name, read(file), variables(Path.of(path + ".variables.json")), Path.of(path + ".json"));
    }

    private static Map<String, Object> variables(Path file) {
        return Files.exists(file) ? JSON.readValue(read(file), new TypeReference<>() {}) : Map.of();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

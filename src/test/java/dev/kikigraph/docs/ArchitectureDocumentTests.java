package dev.kikigraph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that the documents name exist. */
class ArchitectureDocumentTests {

    /** Names of kinds of things and the like, which are no classes. */
    private static final Path SCHEMA = Path.of("schema/api.graphqls");

    private static final Pattern IN_CODE = Pattern.compile("`([A-Z][a-z]\\w*)(?:\\.\\w+(?:\\(\\w*\\))?)?`");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_DIAGRAM = Pattern.compile("(?<![\\w|])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?!\\w)");

    @ParameterizedTest
    @ValueSource(strings = {"docs/architecture.md", "docs/how-to.md", "docs/upgrading.md"})
    void classesThatAreNamedExist(String document) throws IOException {
        String text = DocumentationFiles.text(document);
        Set<String> named = IN_CODE.matcher(text)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        DIAGRAM.matcher(text)
                .results()
                .flatMap(diagram -> IN_DIAGRAM.matcher(diagram.group(1)).results())
                .forEach(name -> named.add(name.group()));
        named.removeAll(classes());
        named.removeIf(ArchitectureDocumentTests::isOfTheSchema);

        assertThat(named).isEmpty();
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOfTheSchema(String name) {
        try {
            return Files.readString(SCHEMA).contains(" " + name + " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.kikigraph.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.startup.StartupProblem;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedDocumentsTests {

    private static final String OWN = "query Own { lines { nodes { id name } } }";

    @TempDir
    private Path folder;

    @Test
    void documentsHaveTheIdsOfTheirManifestsAndFiles() throws IOException {
        write("apollo.json", """
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations":
                  [{"id": "dc67510f", "name": "A", "type": "query", "body": "query A { __typename }"}]}""");
        write("relay.json", "{\"0f3a\": \"query B { __typename }\"}");
        write("below/codegen.json", "{\"sha1-of-it\": \"query C { __typename }\"}");
        write("D.graphql", "query D { __typename }");
        write("notes.txt", "no document");

        TrustedDocuments trusted = TrustedDocuments.read(folder, List.of(OWN), true);

        assertThat(trusted.find("dc67510f")).hasValue("query A { __typename }");
        assertThat(trusted.find("0f3a")).hasValue("query B { __typename }");
        assertThat(trusted.find("sha1-of-it")).hasValue("query C { __typename }");
        assertThat(trusted.find("D")).hasValue("query D { __typename }");
        assertThat(trusted.find(Sha256.of("query D { __typename }"))).hasValue("query D { __typename }");
        assertThat(trusted.find("notes")).isEmpty();
    }

    @Test
    void identityTellsWhichDocumentsAreAnswered() throws IOException {
        String any = TrustedDocuments.read(null, List.of(OWN), false).identity();
        String own = TrustedDocuments.read(null, List.of(OWN), true).identity();
        String more = TrustedDocuments.read(null, List.of(OWN, "query Other { __typename }"), true)
                .identity();

        assertThat(List.of(any, own, more)).doesNotHaveDuplicates();
        assertThat(TrustedDocuments.read(null, List.of("# as before\n" + OWN), true)
                        .identity())
                .isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OWN,
                "# however it is laid out\nquery Own{lines{nodes{id,name}}}",
                "query Own { lines { nodes { name id } } }"
            })
    void documentIsTrustedHoweverItIsLaidOut(String document) {
        assertThat(TrustedDocuments.read(null, List.of(OWN), true).isRefused(Parser.parse(document)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Own { lines { nodes { id } } }",
                "query Own { lines { nodes { id name summary } } }",
                "query Own { lines(first: 200) { nodes { id name } } }",
                "query Own { lines { nodes { id name } } } query Other { __typename }"
            })
    void anyOtherIsRefusedWhereOnlyTheseAreAnswered(String document) {
        assertThat(TrustedDocuments.read(null, List.of(OWN), true).isRefused(Parser.parse(document)))
                .isTrue();
        assertThat(TrustedDocuments.read(null, List.of(OWN), false).isRefused(Parser.parse(document)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"a\": 1}", "{\"a\": \"query {\"}", "{", "{\"format\": 1}"})
    void manifestThatIsNoneEndsTheStart(String manifest) throws IOException {
        write("manifest.json", manifest);

        assertThatThrownBy(() -> TrustedDocuments.read(folder, List.of(), false))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void oneIdForTwoDocumentsEndsTheStart() throws IOException {
        write("a.json", "{\"x\": \"{ a }\"}");
        write("b.json", "{\"x\": \"{ b }\"}");

        assertThatThrownBy(() -> TrustedDocuments.read(folder, List.of(), false))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("b.json has another document under the id x than a file before");
    }

    @Test
    void folderThatIsNotThereEndsTheStart() {
        assertThatThrownBy(() -> TrustedDocuments.read(folder.resolve("none"), List.of(), false))
                .isInstanceOf(StartupProblem.class);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

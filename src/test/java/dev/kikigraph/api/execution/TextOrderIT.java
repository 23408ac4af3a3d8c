package dev.kikigraph.api.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.graph.TemporaryData;
import dev.kikigraph.ontology.RailwayOntology;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Text is sorted as a dictionary does, and what is the same but for case and width by its id. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "kikigraph.seed=src/test/resources/order",
            "spring.graphql.schema.locations=classpath:schema/service/"
        })
@ContextConfiguration(initializers = TemporaryData.class)
@Import(RailwayOntology.class)
class TextOrderIT {

    private static final String PAGE =
            "{ nodes { ... on Thing { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                nameJa: ASC  | g h d c b a f e
                nameJa: DESC | e f a b c d g h
                nameEn: ASC  | g h b a d c f e
                nameEn: DESC | e f c d a b g h
                """)
    void pagesOfAListInBothDirections(String key, String expected) {
        String document = "{ companies(orderBy: [{ " + key + " }], %s) " + PAGE + " }";

        assertThat(forward(document)).isEqualTo(expected);
        assertThat(backward(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                node: { nameJa: ASC }  | g h d c b a f e
                node: { nameEn: DESC } | e f c d a b g h
                """)
    void pagesOfAConnectionInBothDirections(String key, String expected) {
        String document = "{ line(id: \"line:all\") { operatedBy(orderBy: [{ " + key + " }], %s) " + PAGE + " } }";

        assertThat(forward(document)).isEqualTo(expected);
        assertThat(backward(document)).isEqualTo(expected);
    }

    @Test
    void textOfARelationshipIsSortedWithAbsentOnesLast() {
        assertThat(stationsBy("edge: { remarkJa: ASC }")).containsExactly("station:z", "station:x", "station:y");
        assertThat(stationsBy("edge: { remarkJa: DESC }")).containsExactly("station:x", "station:z", "station:y");
    }

    @Test
    void cursorHoldsNoText() {
        JsonNode page = ask("{ companies(first: 1, orderBy: [{ nameEn: ASC }]) { pageInfo { endCursor } } }")
                .at("/data/companies");
        byte[] cursor =
                Base64.getUrlDecoder().decode(page.at("/pageInfo/endCursor").asString());

        assertThat(new String(cursor, StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase("amed")
                .containsPattern("\\[\"[0-9a-f]+\",\"company:g\"]");
    }

    private List<String> stationsBy(String key) {
        List<String> ids = new ArrayList<>();
        ask("{ line(id: \"line:all\") { stations(orderBy: [{ " + key + " }]) { nodes { id } } } }")
                .at("/data/line/stations/nodes")
                .forEach(node -> ids.add(node.get("id").asString()));
        return ids;
    }

    private String forward(String document) {
        List<String> letters = new ArrayList<>();
        JsonNode info;
        String range = "first: 3";
        do {
            JsonNode page = ask(document.formatted(range));
            letters.addAll(letters(page));
            info = page.findValue("pageInfo");
            range = "first: 3, after: " + info.get("endCursor");
        } while (info.get("hasNextPage").asBoolean());
        return String.join(" ", letters);
    }

    private String backward(String document) {
        List<String> letters = new ArrayList<>();
        JsonNode info;
        String range = "last: 3";
        do {
            JsonNode page = ask(document.formatted(range));
            letters.addAll(0, letters(page));
            info = page.findValue("pageInfo");
            range = "last: 3, before: " + info.get("startCursor");
        } while (info.get("hasPreviousPage").asBoolean());
        return String.join(" ", letters);
    }

    private static List<String> letters(JsonNode answer) {
        List<String> letters = new ArrayList<>();
        answer.findValue("nodes")
                .forEach(node -> letters.add(node.get("id").asString().replace("company:", "")));
        return letters;
    }

    private JsonNode ask(String document) {
        return new ApiClient(port).ask(document);
    }
}

package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.TestDocuments;
import dev.kikigraph.api.support.TestDocuments.TestDocument;
import dev.kikigraph.cli.ServiceProcess;
import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cursors of one process are taken by another that serves the same release: they survive a restart, and any replica
 * takes them.
 */
@WithRealData
class CursorsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @TempDir
    Path data;

    @Test
    void anotherProcessGoesOnWhereThisOneStopped() throws IOException {
        ApiClient here = new ApiClient(port);
        try (ServiceProcess process = ServiceProcess.startAsItIs("512m", data)) {
            ApiClient there = new ApiClient(process.port());
            for (TestDocument document : TestDocuments.cursors()) {
                assertGoesOn(document.name(), document.text(), here, there);
            }
            assertGoesOn("lists", lists(), here, there);
        }
    }

    /** The first page of all lists; then the second page of each, here and there. */
    private static void assertGoesOn(String name, String document, ApiClient here, ApiClient there) {
        JsonNode first = JSON.readTree(here.ask(document, Map.of()));
        assertThat(first.has("errors")).as("%s: %s", name, first).isFalse();
        Map<String, String> cursors = new HashMap<>();
        addCursors(first, "", cursors);
        assertThat(cursors.keySet()).as(name).containsExactlyInAnyOrderElementsOf(variables(document));

        cursors.forEach((variable, cursor) -> {
            Map<String, String> after = Map.of(variable, cursor);
            String second = here.ask(document, after);
            assertThat(JSON.readTree(second).has("errors"))
                    .as("%s, %s: %s", name, variable, second)
                    .isFalse();
            assertThat(second).as("%s, %s", name, variable).isNotEqualTo(first.toString());
            assertThat(there.ask(document, after)).as("%s, %s", name, variable).isEqualTo(second);
        });
    }

    private static List<String> variables(String document) {
        return document.lines()
                .filter(line -> line.startsWith("query ("))
                .flatMap(line -> List.of(line.split("[(),]")).stream())
                .filter(part -> part.contains("$"))
                .map(part -> part.substring(part.indexOf('$') + 1, part.indexOf(':')))
                .toList();
    }

    /** By the key of the list, which is also the name of the variable for its cursor. */
    private static void addCursors(JsonNode node, String key, Map<String, String> into) {
        JsonNode end = node.path("pageInfo").path("endCursor");
        if (end.isString()) {
            into.putIfAbsent(key, end.asString());
        }
        node.properties().forEach(field -> addCursors(field.getValue(), field.getKey(), into));
        if (node.isArray()) {
            node.forEach(element -> addCursors(element, key, into));
        }
    }

    /** Every list of the ontology, in an order of two keys where it has names. */
    private static String lists() {
        Collection<NodeType> types =
                OntologyReader.read(OntologyFiles.packaged()).nodeTypes();
        String variables = types.stream()
                .map(type -> "$" + type.plural() + ": String")
                .collect(Collectors.joining(", ", "query (", ") {\n"));
        return types.stream()
                .map(type -> type.plural() + "(first: 1, after: $" + type.plural() + order(type)
                        + ") { pageInfo { endCursor } nodes { id } }")
                .collect(Collectors.joining("\n", variables, "\n}\n"));
    }

    private static String order(NodeType type) {
        return type.kind() == NodeType.Kind.THING ? ", orderBy: [{ nameEn: DESC }, { nameJa: ASC }]" : "";
    }
}

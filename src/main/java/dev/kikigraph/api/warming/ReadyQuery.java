package dev.kikigraph.api.warming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the queries that GraphiQL opens with.
 *
 * @param title of its tab
 * @param body of the request that asks it, as GraphiQL sends it
 */
record ReadyQuery(String title, String body) {

    private static final String FOLDER = "ready-queries/";

    /** In the order of the tabs. */
    static List<ReadyQuery> all() throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<ReadyQuery> all = new ArrayList<>();
        for (JsonNode query : json.readTree(text("ready-queries.json"))) {
            Map<String, ?> body = Map.of(
                    "query", text(query.get("document").asString() + ".graphql"), "variables", query.path("variables"));
            all.add(new ReadyQuery(query.get("title").asString(), json.writeValueAsString(body)));
        }
        return all;
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
    }
}

package dev.kikigraph.api.warming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query that a page asks: a view of the explorer, or a tab that GraphiQL opens with.
 *
 * @param title of the tab, or name of the operation
 * @param body of the request that asks it, as the page sends it
 */
record PageQuery(String title, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The queries of the explorer first, as people meet them; each in the order of its list. */
    static List<PageQuery> all() throws IOException {
        List<PageQuery> all = new ArrayList<>();
        for (JsonNode asked : JSON.readTree(text("explorer/documents/asked.json"))) {
            String operation = asked.get("operation").asString();
            all.add(new PageQuery(operation, body("explorer/documents/", asked, operation)));
        }
        for (JsonNode tab : JSON.readTree(text("ready-queries/ready-queries.json"))) {
            all.add(new PageQuery(tab.get("title").asString(), body("ready-queries/", tab, "")));
        }
        return all;
    }

    /** @param operation empty where the document has only one */
    private static String body(String folder, JsonNode asked, String operation) throws IOException {
        String document = text(folder + asked.get("document").asString() + ".graphql");
        Map<String, Object> body = new LinkedHashMap<>(Map.of("query", document, "variables", asked.path("variables")));
        if (!operation.isEmpty()) {
            body.put("operationName", operation);
        }
        return JSON.writeValueAsString(body);
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}

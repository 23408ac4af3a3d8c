package dev.kikigraph.api.warming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query that a page asks: a view of the explorer, or a tab that GraphiQL opens with.
 *
 * @param title of the tab, or name of the operation
 * @param body of the request that asks it, as the page sends it
 */
public record PageQuery(String title, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The queries of the explorer first, in either language, as people meet them; each in the order of its list. */
    public static List<PageQuery> all() throws IOException {
        List<PageQuery> all = new ArrayList<>();
        JsonNode views = JSON.readTree(text("explorer/documents/asked.json"));
        Map<String, String> files = new TreeMap<>();
        for (JsonNode view : views) {
            String name = view.get("document").asString();
            files.put(name, text("explorer/documents/%s.graphql".formatted(name)));
        }
        ViewDocuments documents = new ViewDocuments(files.values());
        for (JsonNode view : views) {
            String operation = view.get("operation").asString();
            all.add(of(operation, documents.withFragments(operation), variables(view)));
        }
        for (JsonNode view : views) {
            String operation = view.get("operation").asString();
            Map<String, Object> english = inEnglish(variables(view));
            if (!english.equals(variables(view))) {
                all.add(of(operation, documents.withFragments(operation), english));
            }
        }
        for (JsonNode tab : JSON.readTree(text("ready-queries/ready-queries.json"))) {
            String document = text(
                    "ready-queries/%s.graphql".formatted(tab.get("document").asString()));
            all.add(of(tab.get("title").asString(), document, variables(tab)));
        }
        return all;
    }

    private static Map<String, Object> variables(JsonNode asked) {
        Map<String, Object> variables = new LinkedHashMap<>();
        asked.path("variables").properties().forEach(one -> variables.put(one.getKey(), one.getValue()));
        return variables;
    }

    /** The same in the other language of the page, in which other statements are planned. */
    private static Map<String, Object> inEnglish(Map<String, Object> variables) {
        Map<String, Object> english = new LinkedHashMap<>(variables);
        english.replace("lang", "EN");
        english.replace("other", "JA");
        return english;
    }

    private static PageQuery of(String title, String document, Map<String, Object> variables) {
        Map<String, ?> body = Map.of("query", document, "variables", variables);
        return new PageQuery(title, JSON.writeValueAsString(body));
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    }
}

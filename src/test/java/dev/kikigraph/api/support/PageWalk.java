package dev.kikigraph.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through a list page by page. Its document takes {@code $first}, {@code $after}, {@code $last} and
 * {@code $before}, and calls the list {@code page}, at the root or below {@code line}.
 */
public final class PageWalk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiClient client;

    public PageWalk(ApiClient client) {
        this.client = client;
    }

    /** The edges of the whole list, checking what each page says of its place. */
    public List<JsonNode> walk(String document, int size, boolean forward) {
        List<List<JsonNode>> pages = new ArrayList<>();
        String cursor = null;
        boolean more;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put(forward ? "first" : "last", size);
            if (cursor != null) {
                variables.put(forward ? "after" : "before", cursor);
            }
            JsonNode page = page(document, variables);
            JsonNode info = page.path("pageInfo");
            assertThat(info.path(forward ? "hasPreviousPage" : "hasNextPage").asBoolean())
                    .isEqualTo(cursor != null);
            List<JsonNode> edges = edges(page);
            assertThat(info.path("startCursor").asString())
                    .isEqualTo(edges.get(0).path("cursor").asString());
            assertThat(info.path("endCursor").asString())
                    .isEqualTo(edges.get(edges.size() - 1).path("cursor").asString());
            pages.add(edges);
            cursor = info.path(forward ? "endCursor" : "startCursor").asString();
            more = info.path(forward ? "hasNextPage" : "hasPreviousPage").asBoolean();
        } while (more);
        if (!forward) {
            Collections.reverse(pages);
        }
        return pages.stream().flatMap(List::stream).toList();
    }

    public JsonNode page(String document, Map<String, ?> variables) {
        JsonNode answer = JSON.readTree(client.ask(document, variables));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        JsonNode data = answer.path("data");
        return data.has("line") ? data.path("line").path("page") : data.path("page");
    }

    public static List<JsonNode> edges(JsonNode page) {
        List<JsonNode> edges = new ArrayList<>();
        page.path("edges").forEach(edges::add);
        return edges;
    }
}

package dev.kikigraph.api.support;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks by a hash, as Apollo's clients do. */
public final class PersistedQueries {

    private PersistedQueries() {}

    /**
     * Sends the hash, with the document or alone.
     *
     * @param document null to send the hash alone
     */
    public static HttpResponse<String> ask(ApiClient client, String hash, String document) {
        Map<String, Object> body = new HashMap<>();
        body.put("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
        if (document != null) {
            body.put("query", document);
        }
        return client.post(JsonMapper.shared().writeValueAsString(body));
    }
}

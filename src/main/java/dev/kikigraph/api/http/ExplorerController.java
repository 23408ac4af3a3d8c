package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the page of the explorer at its addresses, which are one segment deep, so that its assets can be named
 * relative to it behind any proxy: names of pages, and ids of nodes.
 */
@RestController
class ExplorerController {

    /** Where the page learns that there is no GraphiQL to lead to. */
    private static final String ROOT = "<div id=\"root\"";

    private final @Nullable String page;
    private final Set<String> pages;
    private final KnownIds ids;

    ExplorerController(
            @Value(WebPages.EXPLORER + "index.html") Resource page,
            @Value("classpath:/explorer/pages.json") Resource pages,
            SchemaAccess access,
            KnownIds ids)
            throws IOException {
        this.page = page.exists() ? text(page, access) : null;
        this.ids = ids;
        try (InputStream in = pages.getInputStream()) {
            this.pages = JsonMapper.shared().readValue(in, new TypeReference<>() {});
        }
    }

    private static String text(Resource page, SchemaAccess access) throws IOException {
        String text = page.getContentAsString(StandardCharsets.UTF_8);
        return access.graphiql() ? text : text.replace(ROOT, ROOT + " data-graphiql=\"off\"");
    }

    @GetMapping("/")
    ResponseEntity<?> home() {
        return page(HttpStatus.OK);
    }

    /** Null where the answer is the error that all addresses have where nothing is. */
    @GetMapping("/{name:[^.:]+}")
    @Nullable
    ResponseEntity<?> named(@PathVariable String name, HttpServletResponse response) throws IOException {
        if (!pages.contains(name)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return page(HttpStatus.OK);
    }

    /** An id that there is not has the page too, which helps to find what was meant. */
    @GetMapping("/{id:[^:]+:.+}")
    @Nullable
    ResponseEntity<?> thing(@PathVariable String id, HttpServletResponse response) throws IOException {
        if (!ids.canBe(id)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return page(ids.isUnknown(id) ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    private ResponseEntity<?> page(HttpStatus status) {
        if (page == null) {
            return WebPages.notPacked();
        }
        return ResponseEntity.status(status)
                .contentType(WebPages.HTML)
                .cacheControl(CacheControl.noStore())
                .body(page);
    }
}

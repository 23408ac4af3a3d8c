package dev.kikigraph.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page of GraphiQL, or says why there is none. */
@RestController
class GraphiqlController {

    private static final String NOT_PACKED =
            "The web pages were left out of this build (-Dweb.skip); the API itself answers at /graphql.\n";

    private final Resource page;

    GraphiqlController(@Value(WebPages.LOCATION + "index.html") Resource page) {
        this.page = page;
    }

    @GetMapping(WebPages.PATH)
    ResponseEntity<?> page() throws IOException {
        if (!page.exists()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(utf8(MediaType.TEXT_PLAIN))
                    .body(NOT_PACKED);
        }
        return ResponseEntity.ok()
                .contentType(utf8(MediaType.TEXT_HTML))
                .cacheControl(CacheControl.noCache())
                .lastModified(page.lastModified())
                .body(page);
    }

    private static MediaType utf8(MediaType type) {
        return new MediaType(type, StandardCharsets.UTF_8);
    }
}

package dev.kikigraph.api.http;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page of GraphiQL, or says why there is none. */
@RestController
class GraphiqlController {

    private final Resource page;

    GraphiqlController(@Value(WebPages.LOCATION + "index.html") Resource page) {
        this.page = page;
    }

    @GetMapping(WebPages.PATH)
    ResponseEntity<?> page() throws IOException {
        if (!page.exists()) {
            return WebPages.notPacked();
        }
        return ResponseEntity.ok()
                .contentType(WebPages.HTML)
                .cacheControl(CacheControl.noCache())
                .lastModified(page.lastModified())
                .body(page);
    }

    /** With a status of our own Spring leaves the address without a host, which is right behind any proxy. */
    @GetMapping("/graphiql")
    ResponseEntity<Void> withSlash() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, WebPages.PATH)
                .build();
    }
}

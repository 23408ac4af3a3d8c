package dev.kikigraph.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
    private final boolean served;

    GraphiqlController(@Value(WebPages.LOCATION + "index.html") Resource page, SchemaAccess access) {
        this.page = page;
        this.served = access.graphiql();
    }

    /** Null where the operator has switched it off: nothing is at the address then. */
    @GetMapping(WebPages.PATH)
    @Nullable
    ResponseEntity<?> page(HttpServletResponse response) throws IOException {
        if (!served) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
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

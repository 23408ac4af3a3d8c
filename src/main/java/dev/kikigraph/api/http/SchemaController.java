package dev.kikigraph.api.http;

import dev.kikigraph.api.schema.ApiSchema;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the SDL for code generators. */
@RestController
public final class SchemaController {

    private final String sdl;

    public SchemaController(GraphQlSource source) {
        this.sdl = ApiSchema.print(source.schema());
    }

    @GetMapping(path = "/graphql/schema", produces = "text/plain;charset=UTF-8")
    String schema() {
        return sdl;
    }
}

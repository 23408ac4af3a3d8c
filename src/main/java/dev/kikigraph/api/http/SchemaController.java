package dev.kikigraph.api.http;

import dev.kikigraph.api.schema.ApiSchema;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the SDL for code generators. It is printed for the first that asks. */
@RestController
public final class SchemaController {

    private final SingletonSupplier<String> sdl;

    public SchemaController(GraphQlSource source) {
        this.sdl = SingletonSupplier.of(() -> ApiSchema.print(source.schema()));
    }

    @GetMapping(path = "/graphql/schema", produces = "text/plain;charset=UTF-8")
    String schema() {
        return sdl.obtain();
    }
}

package dev.kikigraph.api.http;

import dev.kikigraph.api.schema.ApiSchema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the SDL for code generators, where the schema is told. It is printed for the first that asks. */
@RestController
public final class SchemaController {

    private final SingletonSupplier<String> sdl;
    private final boolean told;

    public SchemaController(GraphQlSource source, SchemaAccess access) {
        this.told = access.introspection();
        this.sdl = SingletonSupplier.of(() -> ApiSchema.print(source.schema()));
    }

    @GetMapping(path = "/graphql/schema", produces = "text/plain;charset=UTF-8")
    @Nullable
    String schema(HttpServletResponse response) throws IOException {
        if (!told) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return null;
        }
        return sdl.obtain();
    }
}

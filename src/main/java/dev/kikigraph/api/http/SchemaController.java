package dev.kikigraph.api.http;

import dev.kikigraph.api.schema.ApiSchema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the SDL for code generators, where the schema is told. It is printed for the first that asks. */
@RestController
public final class SchemaController {

    private final SingletonSupplier<byte[]> sdl;
    private final boolean told;

    public SchemaController(GraphQlSource source, SchemaAccess access) {
        this.told = access.introspection();
        this.sdl = SingletonSupplier.of(() -> ApiSchema.print(source.schema()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/graphql/schema")
    void schema(HttpServletResponse response) throws IOException {
        if (!told) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        byte[] bytes = sdl.obtain();
        Bytes.send(response, new ByteArrayInputStream(bytes), bytes.length, 0);
    }
}

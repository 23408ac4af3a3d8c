package dev.kikigraph.api.http;

import dev.kikigraph.api.document.Sha256;
import dev.kikigraph.api.schema.ApiSchema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Serves the SDL for code generators, where the schema is told. It is printed and packed for the first that asks. */
@RestController
public final class SchemaController {

    private final SingletonSupplier<Sdl> sdl;
    private final boolean told;
    private final boolean packing;

    private record Sdl(KeptAnswer text, String tag) {

        static Sdl of(String sdl) {
            return new Sdl(
                    KeptAnswer.of(sdl.getBytes(StandardCharsets.UTF_8), null).withPacked(),
                    "W/\"%s\"".formatted(Sha256.of(sdl)));
        }
    }

    /** @param packing whether it is packed for those who take it so */
    public SchemaController(GraphQlSource source, SchemaAccess access, boolean packing) {
        this.told = access.introspection();
        this.packing = packing;
        this.sdl = SingletonSupplier.of(() -> Sdl.of(ApiSchema.print(source.schema())));
    }

    @GetMapping("/graphql/schema")
    void schema(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!told) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        KeptAnswer text = sdl.obtain().text();
        if (new ServletWebRequest(request, response)
                .checkNotModified(sdl.obtain().tag())) {
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        if (packing && text.isToBePacked() && KeptAnswer.isTakenPacked(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, KeptAnswer.GZIP);
            byte[] packed = text.packed();
            Bytes.send(response, new ByteArrayInputStream(packed), packed.length, 0);
        } else {
            Bytes.send(response, text.plain(), text.length(), 0);
        }
    }
}

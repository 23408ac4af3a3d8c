package dev.kikigraph.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class GraphiqlControllerTests {

    @TempDir
    private Path folder;

    private Path page;

    private MockMvcTester mvc;

    @BeforeEach
    void serveFromFolder() {
        page = folder.resolve("index.html");
        var controller = new GraphiqlController(new FileSystemResource(page), new SchemaAccess(true, true));
        mvc = of(controller);
    }

    private static MockMvcTester of(GraphiqlController controller) {
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                .addFilters(new SecurityHeaders())
                .build());
    }

    @Test
    void pageIsCheckedForChangesOnEachVisit() throws IOException {
        Files.writeString(page, "<!doctype html><title>機器</title>");

        assertThat(mvc.get().uri("/graphiql/"))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/html;charset=UTF-8")
                .hasHeader("Cache-Control", "no-cache")
                .containsHeader("Last-Modified")
                .bodyText()
                .isEqualTo("<!doctype html><title>機器</title>");
    }

    @Test
    void unchangedPageIsNotSentAgain() throws IOException {
        Files.writeString(page, "<!doctype html>");
        var lastModified = mvc.get().uri("/graphiql/").exchange().getResponse().getHeader("Last-Modified");

        assertThat(mvc.get().uri("/graphiql/").header("If-Modified-Since", lastModified))
                .hasStatus(304);
    }

    @Test
    void buildWithoutPagesSaysSo() {
        assertThat(mvc.get().uri("/graphiql/"))
                .hasStatus(404)
                .hasHeader("Content-Type", "text/plain;charset=UTF-8")
                .bodyText()
                .isEqualTo(
                        "The web pages were left out of this build (-Dweb.skip); the API itself answers at /graphql.\n");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void nothingIsThereWhereItIsSwitchedOffOrCannotAskForTheSchema(boolean introspection, boolean graphiql)
            throws IOException {
        Files.writeString(page, "<!doctype html>");
        var controller =
                new GraphiqlController(new FileSystemResource(page), new SchemaAccess(introspection, graphiql));

        assertThat(of(controller).get().uri("/graphiql/"))
                .hasStatus(404)
                .bodyText()
                .isEmpty();
    }

    @Test
    void browsersMayLoadNothingFromElsewhere() {
        assertThat(mvc.get().uri("/graphiql/"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; "
                                + "font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; "
                                + "form-action 'none'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer");
    }
}

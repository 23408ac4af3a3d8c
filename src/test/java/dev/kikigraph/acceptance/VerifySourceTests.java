package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.provenance.DocumentFolder;
import dev.kikigraph.provenance.SourceDocument;
import dev.kikigraph.seed.Seed;
import dev.kikigraph.seed.SeedFiles;
import dev.kikigraph.seed.SeedReader;
import dev.kikigraph.seed.verify.Verifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/**
 * Proves the seed of this project where its documents are at hand: in the folder that the environment variable
 * KIKIGRAPH_DOCUMENTS names.
 */
class VerifySourceTests {

    private static final String FOLDER = "KIKIGRAPH_DOCUMENTS";

    @TestFactory
    Stream<DynamicTest> theSeedAgreesWithItsDocuments() {
        Ontology ontology = OntologyReader.read(OntologyFiles.packaged());
        Seed seed = new SeedReader(ontology).read(SeedFiles.in(Path.of("graph-seed")));
        Verifier verifier = new Verifier(ontology, seed);
        String folder = System.getenv(FOLDER);
        Map<String, SourceDocument> documents = new DocumentFolder(folder == null ? null : Path.of(folder))
                .documents(verifier.sources().values());
        return verifier.sources().entrySet().stream()
                .map(source -> DynamicTest.dynamicTest(
                        source.getKey(), () -> verify(verifier, source.getKey(), documents.get(source.getValue()))));
    }

    private static void verify(Verifier verifier, String source, SourceDocument document) {
        if (document == null) {
            skip(source);
            return;
        }
        assertThat(verifier.verify(document, source, "document").findings()).isEmpty();
    }

    /**
     * A developer may go without; the build that decides whether a change is good may not, once it is told where to
     * look.
     */
    private static void skip(String source) {
        String folder = System.getenv(FOLDER);
        String why = folder == null
                ? FOLDER + " names no folder with the text of " + source
                : "The folder " + folder + " holds no text of " + source;
        if (folder != null && "true".equals(System.getenv("CI"))) {
            fail(why);
        }
        LoggerFactory.getLogger(VerifySourceTests.class).warn("Skipped. {}", why);
        abort(why);
    }
}

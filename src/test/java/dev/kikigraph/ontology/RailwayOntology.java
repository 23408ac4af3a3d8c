package dev.kikigraph.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A small ontology that has everything an ontology can have. No Java but this knows that it is about railways. */
@TestConfiguration(proxyBeanMethods = false)
public class RailwayOntology {

    private static final Path FOLDER = Path.of("src/test/resources/railway/ontology");
    private static final Path DIRECTIVES = Path.of("schema/ontology/directives.graphqls");

    public static Ontology read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<OntologySource> sources = new ArrayList<>();
            sources.add(source(DIRECTIVES));
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                sources.add(source(file));
            }
            return OntologyReader.read(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OntologySource source(Path file) throws IOException {
        return new OntologySource(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    @Bean
    @Primary
    Ontology ontologyOfRailway() {
        return read();
    }
}

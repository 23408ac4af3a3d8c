package dev.kikigraph.seed;

import dev.kikigraph.ontology.NodeType;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.OntologySource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small ontology, and seeds that stand in files. */
final class SeedFixture {

    static final Path FOLDER = Path.of("src/test/resources/seed");

    private static final Ontology ONTOLOGY = OntologyReader.read(ontologySources());

    private SeedFixture() {}

    /** The directives and the base of the real ontology, and a few types. */
    static List<OntologySource> ontologySources() {
        List<OntologySource> sources = new ArrayList<>(OntologyFiles.packaged().stream()
                .filter(s ->
                        s.name().endsWith("/directives.graphqls") || s.name().endsWith("/base.graphqls"))
                .toList());
        sources.add(new OntologySource("ontology.graphqls", text("ontology.graphqls")));
        return sources;
    }

    static NodeType type(String name) {
        return ONTOLOGY.nodeType(name).orElseThrow();
    }

    static Seed read(SeedFiles files) {
        return new SeedReader(ONTOLOGY).read(files);
    }

    static Seed read(SeedFile... files) {
        return read(new SeedFiles(List.of(files)));
    }

    static SeedFile file(String name, String content) {
        return new SeedFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A document, a ministry, a country and a programme to refer to. */
    static SeedFile base() {
        return file("base.yaml", text("base.yaml"));
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

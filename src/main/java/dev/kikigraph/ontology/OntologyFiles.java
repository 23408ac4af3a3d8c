package dev.kikigraph.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The ontology that is packed with the service. */
public final class OntologyFiles {

    private static final String PATTERN = "classpath:schema/ontology/*.graphqls";

    private OntologyFiles() {}

    /** All files, sorted by name. */
    public static List<OntologySource> packaged() {
        try {
            List<OntologySource> sources = new ArrayList<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                sources.add(new OntologySource(
                        "schema/ontology/" + resource.getFilename(),
                        resource.getContentAsString(StandardCharsets.UTF_8)));
            }
            sources.sort(Comparator.comparing(OntologySource::name));
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("The ontology in schema/ontology could not be read", e);
        }
    }
}

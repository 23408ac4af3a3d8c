package dev.kikigraph.api.warming;

import dev.kikigraph.ontology.Ontology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All documents of the service's own pages: operations of the explorer, one of which it asks for any kind of node, and
 * tabs that GraphiQL opens with.
 */
public final class PageDocuments {

    private PageDocuments() {}

    /** The operation that the explorer asks for lists, which is written for programmes. */
    private static final String LIST = "List";

    private static final String TYPE = "Program";
    private static final String PLURAL = "programs";

    public static List<String> all(Ontology ontology) throws IOException {
        ViewDocuments views = new ViewDocuments(texts("classpath*:explorer/documents/*.graphql"));
        List<String> all = new ArrayList<>();
        views.operations().forEach(operation -> all.add(views.withFragments(operation)));
        String list = views.withFragments(LIST);
        ontology.nodeTypes()
                .forEach(type -> all.add(list.replace(TYPE, type.name()).replace(PLURAL, type.plural())));
        all.addAll(texts("classpath*:ready-queries/*.graphql"));
        return all;
    }

    private static List<String> texts(String pattern) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            texts.add(file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }
}

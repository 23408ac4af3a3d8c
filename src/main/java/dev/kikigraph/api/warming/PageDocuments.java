package dev.kikigraph.api.warming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All documents of the service's own pages: operations of the explorer, and tabs that GraphiQL opens with. */
public final class PageDocuments {

    private PageDocuments() {}

    public static List<String> all() throws IOException {
        ViewDocuments views = new ViewDocuments(texts("classpath*:explorer/documents/*.graphql"));
        List<String> all = new ArrayList<>();
        views.operations().forEach(operation -> all.add(views.withFragments(operation)));
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

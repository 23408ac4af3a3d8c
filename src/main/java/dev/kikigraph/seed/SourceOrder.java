package dev.kikigraph.seed;

import dev.kikigraph.provenance.Citation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts nodes into the order in which the documents tell of them: by document, the first line of their first evidence,
 * and where several begin in the same line, their order in the files. A change to the seed thus moves only what begins
 * in the same line.
 */
final class SourceOrder {

    private static final long PER_DOCUMENT = 1_000_000_000;
    private static final long PER_LINE = 1_000;

    private SourceOrder() {}

    /** {@return by the id of the node} */
    static Map<String, Long> of(Collection<DraftNode> nodes) {
        Map<String, Integer> documents = documents(nodes);
        Map<Long, Long> taken = new HashMap<>();
        Map<String, Long> order = new HashMap<>();
        nodes.stream().sorted(Comparator.comparing(DraftNode::place)).forEach(node -> {
            SeedEvidence first = node.evidence().get(0);
            long line = documents.getOrDefault(first.document(), 0) * PER_DOCUMENT
                    + first.citation().firstLine() * PER_LINE;
            long position = taken.merge(line, 1L, Long::sum) - 1;
            order.put(node.id(), line + Math.min(position, PER_LINE - 1));
        });
        return order;
    }

    /** Older ones first, so that the next document moves none of those before it. */
    static Map<String, Integer> documents(Collection<DraftNode> nodes) {
        List<String> slugs = nodes.stream()
                .filter(node -> node.id().startsWith(Citation.SOURCE))
                .sorted(Comparator.comparing(SourceOrder::publishedOn).thenComparing(DraftNode::id))
                .map(node -> Ids.slug(node.id()))
                .toList();
        Map<String, Integer> index = new HashMap<>();
        slugs.forEach(slug -> index.put(slug, index.size()));
        return index;
    }

    private static String publishedOn(DraftNode source) {
        return source.statements().stream()
                .map(statement -> statement.values().get("publishedOn"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst()
                .orElse("");
    }
}

package dev.kikigraph.query.operation;

import graphql.language.Document;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much memory a document takes once it is read, which its text does not tell: one of many short values most. */
public final class DocumentSize {

    /** A node with its place, its name or value, and its lists; measured, rounded up. */
    private static final int OF_NODE = 200;

    private DocumentSize() {}

    /** About how many bytes. */
    public static int of(Document document) {
        int nodes = 0;
        Deque<Node<?>> left = new ArrayDeque<>();
        left.add(document);
        while (!left.isEmpty()) {
            nodes++;
            left.pop().getChildren().forEach(left::push);
        }
        return nodes * OF_NODE;
    }
}

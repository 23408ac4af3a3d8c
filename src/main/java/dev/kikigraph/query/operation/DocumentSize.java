package dev.kikigraph.query.operation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.StringValue;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much memory a document takes once it is read, which its text does not tell: one of many short values most. */
public final class DocumentSize {

    /** A node with its place and its lists; measured, rounded up. */
    private static final int OF_NODE = 200;

    private DocumentSize() {}

    /** About how many bytes. */
    public static int of(Document document) {
        int size = 0;
        Deque<Node<?>> left = new ArrayDeque<>();
        left.add(document);
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            size += OF_NODE + Character.BYTES * characters(node);
            node.getChildren().forEach(left::push);
        }
        return size;
    }

    private static int characters(Node<?> node) {
        if (node instanceof StringValue text) {
            return String.valueOf(text.getValue()).length();
        }
        if (node instanceof IntValue number) {
            return number.getValue().bitLength() / Byte.SIZE;
        }
        int alias = node instanceof Field field && field.getAlias() != null
                ? field.getAlias().length()
                : 0;
        String name = node instanceof NamedNode<?> named ? named.getName() : null;
        return alias + (name == null ? 0 : name.length());
    }
}

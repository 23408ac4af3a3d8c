package dev.kikigraph.api.warming;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The documents of the explorer's views, which share fragments over their files; each operation is sent with those that
 * it needs, and with no other.
 */
final class ViewDocuments {

    private final Map<String, OperationDefinition> operations = new HashMap<>();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    ViewDocuments(Collection<String> files) {
        for (String file : files) {
            Document document = Parser.parse(file);
            document.getDefinitionsOfType(OperationDefinition.class).forEach(one -> operations.put(one.getName(), one));
            document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
        }
    }

    Set<String> operations() {
        return operations.keySet();
    }

    /**
     * @throws IllegalArgumentException if no file has the operation, or a fragment of it
     */
    String withFragments(String operation) {
        Set<String> needed = new LinkedHashSet<>();
        List<Definition<?>> definitions = new ArrayList<>();
        definitions.add(known(operations, operation));
        for (int i = 0; i < definitions.size(); i++) {
            for (String fragment : spreads(definitions.get(i))) {
                if (needed.add(fragment)) {
                    definitions.add(known(fragments, fragment));
                }
            }
        }
        Document.Builder document = Document.newDocument();
        definitions.forEach(document::definition);
        return AstPrinter.printAst(document.build());
    }

    private static Set<String> spreads(Node<?> definition) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(definition));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof FragmentSpread spread) {
                names.add(spread.getName());
            }
            node.getChildren().forEach(open::add);
        }
        return names;
    }

    private static <T> T known(Map<String, T> all, String name) {
        T one = all.get(name);
        if (one == null) {
            throw new IllegalArgumentException("No document of the explorer has " + name + ".");
        }
        return one;
    }
}

package dev.kikigraph.api.document;

import dev.kikigraph.startup.StartupProblem;
import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Documents that an operator trusts, by their ids: files of a folder, and the manifests that Apollo, Relay and GraphQL
 * Code Generator write. Ids mean nothing to the service. A document is trusted however it is laid out.
 */
public final class TrustedDocuments {

    private static final String OF_APOLLO = "apollo-persisted-query-manifest";

    private final Map<String, String> byId = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> operations = new HashSet<>();
    private final boolean only;

    private TrustedDocuments(boolean only) {
        this.only = only;
    }

    /**
     * Reads all of them.
     *
     * @param place a folder, or one manifest; null or empty for none
     * @param own documents of the service's own pages
     * @param only whether no other document is answered
     * @throws StartupProblem if the place has what is no document
     */
    public static TrustedDocuments read(@Nullable Path place, Collection<String> own, boolean only) {
        TrustedDocuments trusted = new TrustedDocuments(only);
        own.forEach(document -> trusted.trust(Parser.parse(document)));
        if (place != null && !place.toString().isEmpty()) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    trusted.add(file);
                }
            } catch (IOException e) {
                throw problem(place, "cannot be read (%s)".formatted(e));
            }
        }
        return trusted;
    }

    /** The text of a document, by the id that its file or manifest gives it, or by its SHA-256. */
    public Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The names of all operations in them. */
    public Set<String> operations() {
        return Set.copyOf(operations);
    }

    /** Tells which documents are answered: another text where others are. */
    public String identity() {
        return only ? Sha256.of(String.join("\n", new TreeSet<>(forms))) : "all";
    }

    private void trust(Document document) {
        forms.add(form(document));
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getName() != null) {
                operations.add(operation.getName());
            }
        }
    }

    boolean isRefused(Document document) {
        return only && !forms.contains(form(document));
    }

    private void add(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            addManifest(file, Files.readString(file));
        } else if (name.endsWith(".graphql") || name.endsWith(".gql")) {
            add(file, name.substring(0, name.lastIndexOf('.')), Files.readString(file));
        }
    }

    private void addManifest(Path file, String text) {
        JsonNode manifest;
        try {
            manifest = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw problem(file, "is no JSON");
        }
        if (OF_APOLLO.equals(manifest.path("format").asString(""))) {
            for (JsonNode operation : manifest.path("operations")) {
                add(file, operation.path("id"), operation.path("body"));
            }
        } else if (manifest.isObject()) {
            for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
                add(file, StringNode.valueOf(entry.getKey()), entry.getValue());
            }
        } else {
            throw problem(file, "is no manifest of Apollo, Relay or GraphQL Code Generator");
        }
    }

    private void add(Path file, JsonNode id, JsonNode document) {
        if (!id.isString() || !document.isString()) {
            throw problem(file, "is no manifest of Apollo, Relay or GraphQL Code Generator");
        }
        add(file, id.asString(), document.asString());
    }

    private void add(Path file, String id, String text) {
        try {
            trust(Parser.parse(text));
        } catch (InvalidSyntaxException e) {
            throw problem(file, "has under the id %s what is no document".formatted(id));
        }
        for (String key : List.of(id, Sha256.of(text))) {
            String before = byId.putIfAbsent(key, text);
            if (before != null && !before.equals(text)) {
                throw problem(file, "has another document under the id %s than a file before".formatted(key));
            }
        }
    }

    private static StartupProblem problem(Path place, String what) {
        return new StartupProblem(
                "the trusted documents cannot be read: %s %s.".formatted(place, what),
                "Let KIKIGRAPH_TRUSTED name a folder with documents (.graphql) and manifests (.json), or one manifest.");
    }

    /** One for all layouts and orders of a document. */
    private static String form(Document document) {
        return AstPrinter.printAstCompact(new AstSorter().sort(document));
    }
}

package dev.kikigraph.ontology;

import com.google.errorprone.annotations.FormatMethod;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.SDLDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The definitions of all files of an ontology by name, and the problems found so far. */
final class Definitions {

    private final Map<String, TypeDefinition<?>> types = new LinkedHashMap<>();
    private final Map<String, DirectiveDefinition> directives = new LinkedHashMap<>();
    private final List<SchemaExtensionDefinition> schemas = new ArrayList<>();
    private final List<OntologyProblem> problems = new ArrayList<>();

    static Definitions parse(List<OntologySource> sources) {
        Definitions definitions = new Definitions();
        sources.forEach(definitions::parse);
        return definitions;
    }

    private void parse(OntologySource source) {
        // Unlimited: the ontology is ours, not a request.
        ParserOptions options = ParserOptions.newParserOptions()
                .captureSourceLocation(true)
                .captureLineComments(false)
                .maxTokens(Integer.MAX_VALUE)
                .maxCharacters(Integer.MAX_VALUE)
                .maxWhitespaceTokens(Integer.MAX_VALUE)
                .build();
        MultiSourceReader reader = MultiSourceReader.newMultiSourceReader()
                .string(source.text(), source.name())
                .build();
        try {
            Document document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(reader)
                    .parserOptions(options)
                    .build());
            document.getDefinitions().forEach(this::add);
        } catch (InvalidSyntaxException e) {
            SourceLocation location = e.getLocation();
            problems.add(new OntologyProblem(
                    source.name(), location == null ? 0 : location.getLine(), "Not valid SDL: " + e.getMessage()));
        }
    }

    private void add(Definition<?> definition) {
        if (definition instanceof DirectiveDefinition directive) {
            DirectiveDefinition earlier = directives.putIfAbsent(directive.getName(), directive);
            if (earlier != null) {
                problem(directive, "@%s is defined twice, first at %s. Remove one.", directive.getName(), at(earlier));
            }
        } else if (definition instanceof TypeDefinition<?> type && !isExtension(definition)) {
            TypeDefinition<?> earlier = types.putIfAbsent(type.getName(), type);
            if (earlier != null) {
                problem(
                        definition,
                        "%s is defined twice, first at %s. Remove one or rename it.",
                        type.getName(),
                        at((Node<?>) earlier));
            }
        } else if (definition instanceof SchemaExtensionDefinition schema) {
            schemas.add(schema);
        } else {
            problem(
                    definition,
                    "An ontology holds types, interfaces, unions, enums, scalars and directives only. Write it as one of these.");
        }
    }

    private static boolean isExtension(SDLDefinition<?> definition) {
        return definition.getClass().getSimpleName().endsWith("ExtensionDefinition");
    }

    private static boolean isExtension(Definition<?> definition) {
        return definition instanceof SDLDefinition<?> sdl && isExtension(sdl);
    }

    @Nullable
    TypeDefinition<?> type(String name) {
        return types.get(name);
    }

    /** Whether it is the type of an argument of a directive. */
    boolean isOfDirectives(String type) {
        return directives.values().stream()
                .flatMap(directive -> directive.getInputValueDefinitions().stream())
                .anyMatch(argument -> typeName(argument.getType()).equals(type));
    }

    private static String typeName(Type<?> type) {
        if (type instanceof NonNullType nonNull) {
            return typeName(nonNull.getType());
        }
        return type instanceof ListType list ? typeName(list.getType()) : ((TypeName) type).getName();
    }

    List<SchemaExtensionDefinition> schemas() {
        return schemas;
    }

    <T> Stream<T> types(Class<T> kind) {
        return types.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    @Nullable
    DirectiveDefinition directive(String name) {
        return directives.get(name);
    }

    @FormatMethod
    void problem(Node<?> node, String message, @Nullable Object... arguments) {
        SourceLocation location = location(node);
        problems.add(new OntologyProblem(
                location == null ? "ontology" : location.getSourceName(),
                location == null ? 0 : location.getLine(),
                message.formatted(arguments)));
    }

    /** Stops where problems were found. */
    void check() {
        if (!problems.isEmpty()) {
            throw new OntologyException(problems.stream()
                    .distinct()
                    .sorted(Comparator.comparing(OntologyProblem::file).thenComparingInt(OntologyProblem::line))
                    .toList());
        }
    }

    static String at(Node<?> node) {
        SourceLocation location = location(node);
        return location == null ? "ontology" : location.getSourceName() + ":" + location.getLine();
    }

    /** Where a definition itself stands: graphql-java gives the line of its description. */
    private static @Nullable SourceLocation location(Node<?> node) {
        if (node instanceof FieldDefinition field) {
            return field.getType().getSourceLocation();
        }
        if (node instanceof DirectivesContainer<?> container
                && !container.getDirectives().isEmpty()) {
            return container.getDirectives().get(0).getSourceLocation();
        }
        return node.getSourceLocation();
    }

    static String text(@Nullable Description description) {
        return description == null ? "" : description.getContent().strip();
    }
}

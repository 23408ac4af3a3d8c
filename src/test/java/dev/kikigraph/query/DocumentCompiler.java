package dev.kikigraph.query;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.Ontology;
import dev.kikigraph.ontology.RailwayOntology;
import dev.kikigraph.query.statement.KeyOrder;
import graphql.GraphQLContext;
import graphql.ParseAndValidate;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Compiles the root fields of documents, as the service does. */
public final class DocumentCompiler {

    private final GraphQLSchema schema;
    private final QueryCompiler compiler;

    DocumentCompiler(Ontology ontology) {
        this.schema = RailwaySchema.of(ontology);
        this.compiler = new QueryCompiler(ontology);
    }

    public static DocumentCompiler ofRailway() {
        return new DocumentCompiler(RailwayOntology.read());
    }

    /** Whether there is all that a document asks for: domain questions are not. */
    boolean knows(String text) {
        return ParseAndValidate.validate(schema, Parser.parse(text)).isEmpty();
    }

    public List<CompiledField> compile(String text) {
        return compile(text, Map.of());
    }

    public List<CompiledField> compile(String text, Map<String, Object> variables) {
        Document document = Parser.parse(text);
        List<VariableDefinition> definitions =
                document.getDefinitionsOfType(OperationDefinition.class).get(0).getVariableDefinitions();
        CoercedVariables coerced = ValuesResolver.coerceVariableValues(
                schema, definitions, RawVariables.of(variables), GraphQLContext.getDefault(), Locale.ROOT);
        ExecutableNormalizedOperation operation =
                ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema, document, null, coerced);
        Map<String, FragmentDefinition> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
        List<CompiledField> compiled = new ArrayList<>();
        for (ExecutableNormalizedField field : operation.getTopLevelFields()) {
            if (compiler.compiles(field.getFieldName())) {
                compiled.add(compiler.compile(field, new KeyOrder(operation, schema, fragments, variables)));
            }
        }
        return compiled;
    }
}

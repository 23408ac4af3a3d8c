package dev.kikigraph.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageFieldsTests {

    static Stream<GraphQLSchema> schemas() {
        return Stream.of(OntologyReader.read(OntologyFiles.packaged()), RailwayOntology.read())
                .map(RailwaySchema::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyTextThatIsGivenInALanguageHasAFieldThatTellsWhichItIs(GraphQLSchema schema) {
        List<String> alone = new ArrayList<>();
        int texts = 0;
        for (GraphQLFieldsContainer type : types(schema)) {
            for (GraphQLFieldDefinition text : type.getFieldDefinitions()) {
                if (shape(text).matches("String!?\\(lang: Lang! = JA\\)")) {
                    texts++;
                    GraphQLFieldDefinition language = type.getFieldDefinition(text.getName() + "Lang");
                    if (language == null || !shape(language).equals(shape(text).replace("String", "Lang"))) {
                        alone.add(type.getName() + "." + text.getName());
                    }
                }
            }
        }

        assertThat(alone).isEmpty();
        assertThat(texts).isGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void nothingElseTakesALanguage(GraphQLSchema schema) {
        assertThat(types(schema).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> field.getArgument("lang") != null)
                        .map(LanguageFieldsTests::shape)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "String!(lang: Lang! = JA)",
                        "String(lang: Lang! = JA)",
                        "Lang!(lang: Lang! = JA)",
                        "Lang(lang: Lang! = JA)");
    }

    private static List<GraphQLFieldsContainer> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLFieldsContainer.class::isInstance)
                .map(GraphQLFieldsContainer.class::cast)
                .toList();
    }

    /** Such as {@code String!(lang: Lang! = JA)}. */
    private static String shape(GraphQLFieldDefinition field) {
        List<String> arguments = field.getArguments().stream()
                .map(argument -> "%s: %s = %s"
                        .formatted(
                                argument.getName(),
                                GraphQLTypeUtil.simplePrint(argument.getType()),
                                argument.getArgumentDefaultValue().getValue()))
                .toList();
        return GraphQLTypeUtil.simplePrint(field.getType())
                + arguments.toString().replace('[', '(').replace(']', ')');
    }
}

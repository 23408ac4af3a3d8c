package dev.kikigraph.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.FieldShapes;
import dev.kikigraph.api.support.RailwaySchema;
import dev.kikigraph.ontology.OntologyFiles;
import dev.kikigraph.ontology.OntologyReader;
import dev.kikigraph.ontology.RailwayOntology;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients ask for things of any type in one list, so a field name must mean the same there whatever the type. */
class FieldShapesTests {

    static Stream<GraphQLSchema> schemas() {
        return Stream.of(OntologyReader.read(OntologyFiles.packaged()), RailwayOntology.read())
                .map(RailwaySchema::of);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void fieldsOfOneNameHaveOneShapeWhereverTheyAreMet(GraphQLSchema schema) {
        assertThat(new FieldShapes(schema).differences()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void allFieldsOfAllTypesCanBeAskedForAtOnce(GraphQLSchema schema) {
        StringBuilder document = new StringBuilder("{ nodes(ids: []) {");
        for (GraphQLObjectType type : schema.getImplementations((GraphQLInterfaceType) schema.getType("Node"))) {
            document.append(" ... on ").append(type.getName()).append(" {");
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
                document.append(' ').append(field.getName()).append(leaf ? "" : " { __typename }");
            }
            document.append(" }");
        }
        document.append(" } }");

        assertThat(ParseAndValidate.validate(schema, Parser.parse(document.toString()), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void differencesAreFoundInWhatIsMetAtAnyDepth() {
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse("""
                        type Query { any: Any apart: Apart }
                        interface Any { same: Int }
                        type A implements Any { same: Int size: Int part: InA list: [Int] page(first: Int): Int }
                        type B implements Any { same: Int size: String part: InB list: Int page: Int }
                        type InA { weight: Int! }
                        type InB { weight: Int }
                        type Apart { size: Boolean }
                        """),
                        RuntimeWiring.newRuntimeWiring()
                                .type("Any", type -> type.typeResolver(environment -> null))
                                .build());

        assertThat(new FieldShapes(schema).differences())
                .containsExactly(
                        "A.list [Int], B.list Int",
                        "A.page Int(first), B.page Int",
                        "A.size Int, B.size String",
                        "InA.weight Int!, InB.weight Int");
    }
}

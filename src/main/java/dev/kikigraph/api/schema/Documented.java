package dev.kikigraph.api.schema;

import dev.kikigraph.ontology.Documentation;
import graphql.Scalars;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLNonNull;
import java.util.List;

/**
 * Carries the ontology's documentation into the API: the description for readers, the Japanese label as a directive
 * too.
 */
final class Documented {

    static final GraphQLDirective LABEL = GraphQLDirective.newDirective()
            .name("label")
            .description("The Japanese label.")
            .argument(GraphQLArgument.newArgument().name("ja").type(GraphQLNonNull.nonNull(Scalars.GraphQLString)))
            .validLocations(
                    DirectiveLocation.OBJECT,
                    DirectiveLocation.INTERFACE,
                    DirectiveLocation.UNION,
                    DirectiveLocation.ENUM,
                    DirectiveLocation.ENUM_VALUE,
                    DirectiveLocation.FIELD_DEFINITION)
            .build();

    private Documented() {}

    static String description(Documentation documentation) {
        return documentation.labelJa() == null
                ? documentation.description()
                : documentation.description() + "\n\n" + documentation.labelJa();
    }

    static GraphQLAppliedDirective label(Documentation documentation) {
        return label(documentation.labelJa() == null ? "" : documentation.labelJa());
    }

    static GraphQLAppliedDirective label(String ja) {
        return LABEL.toAppliedDirective()
                .transform(directive -> directive.replaceArguments(List.of(LABEL.getArgument("ja")
                        .toAppliedArgument()
                        .transform(argument -> argument.valueProgrammatic(ja)))));
    }
}

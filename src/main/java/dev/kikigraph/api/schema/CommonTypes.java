package dev.kikigraph.api.schema;

import static graphql.Scalars.GraphQLBoolean;
import static graphql.Scalars.GraphQLID;
import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;

import dev.kikigraph.ontology.Property;
import dev.kikigraph.paging.Page;
import dev.kikigraph.provenance.DocumentIndex;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The types that every API of this kind has, whatever the ontology. */
public final class CommonTypes {

    static final GraphQLEnumType LANG = GraphQLEnumType.newEnum()
            .name("Lang")
            .description("A language of human text.")
            .value("JA", "JA", "Japanese.")
            .value("EN", "EN", "English.")
            .build();

    static final GraphQLEnumType SORT = GraphQLEnumType.newEnum()
            .name("SortDirection")
            .description("Nulls come last in both directions.")
            .value("ASC", "ASC", "Ascending.")
            .value("DESC", "DESC", "Descending.")
            .build();

    /** The same for things of all types, so that it can be asked for without knowing of which type a thing is. */
    static final GraphQLObjectType KIND = GraphQLObjectType.newObject()
            .name("Kind")
            .description("What kind of thing something is, among things of its type.")
            .field(
                    field(
                            "value",
                            nonNull(GraphQLString),
                            "Name of the value, such as `UMBRELLA`; `where` takes it in the field of the type, such as `programKind`."))
            .fields(localized("label", nonNull(GraphQLString), "The kind in words."))
            .build();

    static final GraphQLObjectType PAGE_INFO = GraphQLObjectType.newObject()
            .name("PageInfo")
            .description("Where a page stands in its list.")
            .field(field("hasNextPage", nonNull(GraphQLBoolean), "Whether more follow."))
            .field(field("hasPreviousPage", nonNull(GraphQLBoolean), "Whether more precede."))
            .field(field("startCursor", GraphQLString, "Cursor of the first; null for an empty page."))
            .field(field("endCursor", GraphQLString, "Cursor of the last; null for an empty page."))
            .build();

    static final GraphQLObjectType RATIO = GraphQLObjectType.newObject()
            .name("Ratio")
            .description("A ratio that keeps its numerator and denominator.")
            .field(field("numerator", nonNull(ApiScalars.DECIMAL), "Numerator as printed."))
            .field(field("denominator", nonNull(ApiScalars.DECIMAL), "Denominator as printed; 100 for a percentage."))
            .field(field("value", nonNull(ApiScalars.DECIMAL), "Numerator divided by denominator."))
            .field(field("printed", GraphQLString, "As printed."))
            .build();

    static final GraphQLObjectType EVIDENCE_SECTION = GraphQLObjectType.newObject()
            .name("EvidenceSection")
            .description("A section of a document in which lines of a piece of evidence stand.")
            .field(field("thingId", nonNull(GraphQLID), "Id of the section, to look up more of it."))
            .fields(
                    localized(
                            "name",
                            nonNull(GraphQLString),
                            "Its heading, or where that is lost or shared by several what tells it from others, such as the fiscal year."))
            .field(field("heading", GraphQLString, "Heading as printed; null where it was lost."))
            .field(field("lines", nonNull(GraphQLString), "First and last line of the section."))
            .fields(localized("ministry", GraphQLString, "Name of the ministry in whose part it stands."))
            .build();

    static final GraphQLObjectType EVIDENCE_PRINT = GraphQLObjectType.newObject()
            .name("EvidencePrint")
            .description("How a document gives what another document, or another place of it, gives first.")
            .field(field("field", nonNull(GraphQLString), "The field that it is a value of."))
            .field(field(
                    "value",
                    nonNull(GraphQLString),
                    "The exact value, written out: `120000000`, `2026-06`, `2/3`, or `20000-30000` for a range. It differs from"
                            + " the field's own only where an anomaly tells so."))
            .field(field("printed", GraphQLString, "As this document prints it; null where nothing printed is kept."))
            .build();

    static final GraphQLObjectType EVIDENCE = GraphQLObjectType.newObject()
            .name("Evidence")
            .description("Lines of a document that prove a fact.")
            .field(field(
                    "document", nonNull(GraphQLID), "Id of the source, such as `source:device-plan-progress-2026`."))
            .field(field("lines", nonNull(GraphQLString), "Line numbers from 1, such as `16-20,76`."))
            .field(field(
                    "fields",
                    nonNull(list(nonNull(GraphQLString))),
                    "The fields that these lines prove; empty where they prove the whole."))
            .field(field(
                    "prints",
                    nonNull(list(nonNull(EVIDENCE_PRINT))),
                    "What these lines print for fields of which the value and `…Printed` are those of another document; empty where"
                            + " they are of this one."))
            .field(
                    field(
                            "section",
                            EVIDENCE_SECTION,
                            "The section in which the first line stands, the innermost where they nest; null where it stands in none."))
            .field(
                    field(
                            "sections",
                            nonNull(list(nonNull(EVIDENCE_SECTION))),
                            "All sections in which lines of it stand, the innermost where they nest, in the order of the document; none where no line stands in one."))
            .field(
                    field(
                            "text",
                            GraphQLString,
                            "The lines themselves, below each other; null where the operator of the service has not supplied the document."))
            .field(field("textAbsence", typeRef("TextAbsence"), "Why `text` is null; null where it is not."))
            .build();

    /** Answers the localized fields of evidence that a domain question gives; the compiler writes those of its own. */
    static final Map<String, DataFetcher<?>> OF_EVIDENCE_SECTION = Map.of(
            "name", environment -> section(environment).name(lang(environment)),
            "nameLang", environment -> section(environment).nameLang(lang(environment)),
            "ministry", environment -> section(environment).ministry(lang(environment)),
            "ministryLang", environment -> section(environment).ministryLang(lang(environment)));

    private CommonTypes() {}

    public static GraphQLFieldDefinition field(String name, GraphQLOutputType type, String description) {
        return GraphQLFieldDefinition.newFieldDefinition()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    /** A text, and the language in which it is given. */
    static List<GraphQLFieldDefinition> localized(String name, GraphQLOutputType type, String description) {
        return withLanguage(field(name, type, description).transform(field -> field.argument(languageArgument())));
    }

    /** A localized field, and beside it the one that tells the language of its text. */
    static List<GraphQLFieldDefinition> withLanguage(GraphQLFieldDefinition text) {
        GraphQLOutputType lang = new GraphQLTypeReference("Lang");
        String description = "Language in which `%s` is given for the same `lang`.".formatted(text.getName());
        return List.of(
                text,
                field(
                                Property.languageField(text.getName()),
                                GraphQLTypeUtil.isNonNull(text.getType()) ? nonNull(lang) : lang,
                                description)
                        .transform(field -> field.argument(languageArgument())));
    }

    private static DocumentIndex.Section section(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getSource());
    }

    private static String lang(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getArgument("lang"));
    }

    static GraphQLArgument languageArgument() {
        return GraphQLArgument.newArgument()
                .name("lang")
                .type(nonNull(new GraphQLTypeReference("Lang")))
                .defaultValueProgrammatic("JA")
                .description(
                        "Language of the answer. Text that every node has, such as its name, is given in Japanese where there is none in English; other text is null.")
                .build();
    }

    static GraphQLArgument argument(String name, GraphQLInputType type, String description) {
        return GraphQLArgument.newArgument()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    static List<GraphQLArgument> pageArguments() {
        return List.of(
                argument(
                        "first",
                        GraphQLInt,
                        "How many from the start, 1 to %d; %d where nothing is said."
                                .formatted(Page.MOST, Page.DEFAULT)),
                argument("after", GraphQLString, "Cursor after which to start."),
                argument("last", GraphQLInt, "How many from the end, 1 to %d.".formatted(Page.MOST)),
                argument("before", GraphQLString, "Cursor before which to end."));
    }
}

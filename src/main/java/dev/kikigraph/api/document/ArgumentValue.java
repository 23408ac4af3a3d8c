package dev.kikigraph.api.document;

import graphql.language.SourceLocation;
import graphql.schema.GraphQLScalarType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value as it was given for an argument: written in the document, or sent as a variable. */
interface ArgumentValue {

    /** Where it is written; null where it was sent. */
    @Nullable
    SourceLocation location();

    boolean isNull();

    /**
     * The name of the variable that it stands for, whose value is sent, and is checked there; null where it is a value.
     */
    @Nullable
    String variable();

    /** Its fields by name; null where it is no object. */
    @Nullable
    Map<String, ArgumentValue> fields();

    /** Its elements; null where it is no list. */
    @Nullable
    List<ArgumentValue> items();

    /** The value of an enum that it names, whether there is such a one or not; null where it names none. */
    @Nullable
    String constant();

    /** Words for the values that a scalar takes; null where it takes this one. */
    @Nullable
    String expected(GraphQLScalarType scalar);

    /** As a document has it. */
    String print();
}

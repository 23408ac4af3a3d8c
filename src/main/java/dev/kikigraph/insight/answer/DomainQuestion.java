package dev.kikigraph.insight.answer;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.snapshot.Localized;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers one root field that {@code schema/insight} declares. Its answer is an object whose methods are named after
 * the fields of the declared type: a record, a list or a scalar. Where the type of a field is one of the ontology, the
 * answer has a {@link SnapshotNode} or an id, or a list of these; where a field takes {@code lang}, a
 * {@link Localized}. A field with other arguments is a getter that takes the {@code DataFetchingEnvironment}, as in
 * {@code getMembers(environment)} for {@code members}: graphql-java gives it to no method that is named as the field
 * itself.
 */
public interface DomainQuestion {

    /** Name of the root field. */
    String field();

    /**
     * @param arguments coerced, with defaults; an argument that is not given is absent
     * @param reading the release that the question is asked of, and how long the answer may take
     * @throws dev.kikigraph.problem.QueryException if an argument is not as it must be or asks for too much
     */
    @Nullable
    Object answer(Map<String, Object> arguments, ReadContext reading);
}

package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import dev.kikigraph.paging.Page;
import graphql.schema.DataFetchingEnvironment;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/** Gives questions what they take besides their arguments: the release that is read, and the page that is asked for. */
public final class QuestionParameters implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(ReadContext.class, Snapshot.class, Page.class);

    private final Snapshots snapshots;

    public QuestionParameters(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
        if (parameter.getParameterType() == Page.class) {
            return Page.forward(environment.getArgument("first"), environment.getArgument("after"));
        }
        ReadContext reading = environment.getGraphQlContext().get(ReadContext.class);
        return parameter.getParameterType() == Snapshot.class ? snapshots.at(reading) : reading;
    }
}

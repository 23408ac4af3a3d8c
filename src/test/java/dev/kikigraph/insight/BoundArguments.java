package dev.kikigraph.insight;

import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/** Arguments of a question, bound as Spring binds them from what graphql-java coerced. */
public final class BoundArguments {

    private static final GraphQlArgumentBinder BINDER = new GraphQlArgumentBinder(
            GraphQlArgumentBinder.Options.create().conversionService(ApplicationConversionService.getSharedInstance()));

    private BoundArguments() {}

    public static <T> T of(Class<T> type, Map<String, Object> arguments) {
        try {
            return type.cast(BINDER.bind(arguments, false, ResolvableType.forClass(type)));
        } catch (BindException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

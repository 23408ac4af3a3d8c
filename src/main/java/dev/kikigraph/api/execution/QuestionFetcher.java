package dev.kikigraph.api.execution;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a root field that is a domain question. */
public final class QuestionFetcher implements DataFetcher<@Nullable Object> {

    private final DomainQuestion question;

    private QuestionFetcher(DomainQuestion question) {
        this.question = question;
    }

    /** @throws IllegalStateException if nothing answers the root field */
    public static QuestionFetcher of(String field, List<DomainQuestion> questions) {
        return questions.stream()
                .filter(question -> question.field().equals(field))
                .findFirst()
                .map(QuestionFetcher::new)
                .orElseThrow(
                        () -> new IllegalStateException("The schema has a question that nothing answers: " + field));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        ReadContext reading = environment.getGraphQlContext().get(ReadContext.class);
        return question.answer(environment.getArguments(), reading);
    }
}

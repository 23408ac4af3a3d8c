package dev.kikigraph.api.document;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.query.operation.DocumentSize;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.rules.OverlappingFieldsCanBeMerged;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/**
 * Reads and checks documents, and keeps them: validating one can cost more than answering it. What its fragments expand
 * to is counted before anything expands them.
 */
public final class Documents implements PreparsedDocumentProvider {

    /** In the GraphQL context of an operation that is a mutation or a subscription, of which there are none. */
    public static final String NO_QUERY = Documents.class.getName() + ".noQuery";

    private static final int OF_EACH = 1 << 10;

    private static final int OF_FILTER = 32;

    private final DocumentLimits limits;
    private final SchemaFields schema;
    private final TrustedDocuments trusted;
    private final SyntaxErrors syntax;
    private final boolean introspection;
    private final AsyncCache<String, Read> kept;

    /**
     * @param introspection whether errors say what there is in the schema
     * @param kept how much memory all documents together may take that are kept
     */
    public Documents(
            GraphQLSchema schema,
            DocumentLimits limits,
            TrustedDocuments trusted,
            boolean introspection,
            DataSize kept) {
        this.trusted = trusted;
        this.introspection = introspection;
        this.limits = limits;
        this.schema = new SchemaFields(schema);
        this.syntax = new SyntaxErrors(limits);
        this.kept = Caffeine.newBuilder()
                .maximumWeight(kept.toBytes())
                .<String, Read>weigher((text, read) -> OF_EACH + Character.BYTES * text.length() + read.size())
                .buildAsync();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        int characters = input.getQuery().length();
        if (characters > limits.characters()) {
            return CompletableFuture.completedFuture(new PreparsedDocumentEntry(syntax.tooLong(characters)));
        }
        return kept.get(input.getQuery(), (text, executor) -> CompletableFuture.completedFuture(read(text)))
                .thenApply(read -> entry(read, input));
    }

    private static PreparsedDocumentEntry entry(Read read, ExecutionInput input) {
        String name = input.getOperationName();
        if (read.others().contains(name == null ? "" : name)) {
            input.getGraphQLContext().put(NO_QUERY, true);
        }
        return read.document()
                .map(document -> withOperation(document, input))
                .orElseGet(() -> new PreparsedDocumentEntry(read.errors()));
    }

    private static PreparsedDocumentEntry withOperation(Checked checked, ExecutionInput input) {
        Document document = checked.document();
        String named = input.getOperationName();
        String name = named == null || named.isEmpty() ? null : named;
        Optional<OperationDefinition> operation = Operations.find(document, name);
        if (operation.isEmpty()) {
            return new PreparsedDocumentEntry(Operations.notFound(document, name));
        }
        input.getGraphQLContext().put(ToRun.class, new ToRun(document, operation.get()));
        return checked.filters()
                .refusal(operation.get(), input.getRawVariables().toMap())
                .map(PreparsedDocumentEntry::new)
                .orElseGet(() -> new PreparsedDocumentEntry(document));
    }

    /** The operation that an execution runs, as its GraphQL context has it. */
    public record ToRun(Document document, OperationDefinition operation) {}

    /** A document that is valid, and its filters, whose size depends on the variables. */
    record Checked(Document document, Filters filters) {}

    /**
     * @param document empty where it is not valid
     * @param others names of its operations that are no queries, empty where there is only one
     */
    record Read(Optional<Checked> document, List<? extends GraphQLError> errors, Set<String> others) {

        int size() {
            return document.map(checked -> DocumentSize.of(checked.document())
                            + OF_FILTER * checked.filters().count())
                    .orElse(0);
        }

        private static Read refused(ApiError error) {
            return new Read(Optional.empty(), List.of(error), Set.of());
        }
    }

    Read read(String text) {
        ExecutionInput input = ExecutionInput.newExecutionInput(text)
                .locale(Locale.ENGLISH)
                .graphQLContext(context -> context.of(ParserOptions.class, syntax.options()))
                .build();
        ParseAndValidateResult parsed = ParseAndValidate.parse(input);
        if (parsed.isFailure()) {
            return Read.refused(syntax.of(parsed.getSyntaxException()));
        }
        Document document = parsed.getDocument();
        Optional<ApiError> refusal = DocumentShape.refusal(document, limits);
        if (refusal.isPresent()) {
            return Read.refused(refusal.get());
        }
        if (trusted.isRefused(document)) {
            return Read.refused(ApiError.of(
                    ErrorCode.DOCUMENT_NOT_TRUSTED, "This service answers only documents that its operator trusts."));
        }
        List<ValidationError> errors = ParseAndValidate.validate(
                schema.schema(), document, rule -> rule != OverlappingFieldsCanBeMerged.class, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            return new Read(Optional.empty(), told(document, errors), Operations.noQueries(document));
        }
        return FieldMerging.conflict(document, schema)
                .map(Read::refused)
                .orElseGet(() -> new Read(
                        Optional.of(new Checked(document, new Filters(document, schema, limits.filters()))),
                        List.of(),
                        Set.of()));
    }

    /**
     * In our words where the mistake is a name or a value, in those of the library where it is another. Ours say what
     * there is; those of the library do not.
     */
    private List<ApiError> told(Document document, List<ValidationError> errors) {
        ErrorList told = new ErrorList();
        if (introspection) {
            new DocumentErrors(document, schema, told).tell();
        }
        boolean found = !told.isEmpty();
        for (ValidationError error : errors) {
            if (!found || !DocumentErrors.KINDS.contains(error.getValidationErrorType())) {
                told.add(ApiError.of(ErrorCode.BAD_REQUEST, error.getMessage()).at(error.getLocations()));
            }
        }
        return told.errors();
    }
}

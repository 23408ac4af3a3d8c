package dev.kikigraph.api.document;

import dev.kikigraph.problem.ApiError;
import dev.kikigraph.problem.ErrorCode;
import dev.kikigraph.problem.Shortened;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.InvalidUnicodeSyntaxException;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;

/** Says why the parser does not read a document to its end: what it met, by the kind of its exception. */
final class SyntaxErrors {

    /** The parser's name for the end of a document. */
    private static final String END = "<EOF>";

    private final DocumentLimits limits;

    SyntaxErrors(DocumentLimits limits) {
        this.limits = limits;
    }

    /** The parser never meets more characters: it is not asked to read documents that have them. */
    ParserOptions options() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxCharacters(limits.characters())
                        .maxWhitespaceTokens(limits.characters())
                        .maxTokens(limits.tokens()));
    }

    ApiError tooLong(int characters) {
        return ApiError.ofLimit(
                ErrorCode.DOCUMENT_TOO_LONG,
                "The document has %,d characters; %,d are allowed. Ask in several requests, and send values as variables."
                        .formatted(characters, limits.characters()),
                limits.characters(),
                (long) characters);
    }

    ApiError of(InvalidSyntaxException mistake) {
        if (mistake instanceof ParseCancelledException) {
            return ApiError.ofLimit(
                            ErrorCode.TOO_MANY_TOKENS,
                            "The document has more than %,d names, values, punctuators or comments; no more are allowed. Ask in several requests, and send values as variables."
                                    .formatted(limits.tokens()),
                            limits.tokens(),
                            null)
                    .at(mistake.getLocation());
        }
        if (mistake instanceof ParseCancelledTooDeepException) {
            return ApiError.ofLimit(
                            ErrorCode.QUERY_TOO_DEEP,
                            "The document nests braces and brackets deeper than it is read; fields may be nested %,d levels deep. Ask in several requests, going on from ids."
                                    .formatted(limits.depth()),
                            limits.depth(),
                            null)
                    .at(mistake.getLocation());
        }
        return ApiError.of(ErrorCode.BAD_REQUEST, message(mistake)).at(mistake.getLocation());
    }

    private static String message(InvalidSyntaxException mistake) {
        String met = mistake.getOffendingToken();
        if (mistake instanceof InvalidUnicodeSyntaxException) {
            return "%s stands for no character of Unicode.".formatted(Shortened.quoted(met));
        }
        if (END.equals(met)) {
            return "The document ends before it is complete. Send a query such as { __typename }, and close each brace and quote.";
        }
        return met == null
                ? "The document is no GraphQL. Send a query such as { __typename }."
                : "The document is no GraphQL: it cannot go on with %s here.".formatted(Shortened.quoted(met));
    }
}

package dev.kikigraph.api;

import graphql.ErrorClassification;

/** What {@code extensions.code} of an error may say. */
enum ErrorCode implements ErrorClassification {
    /** The document is no valid query of this API, or an argument is not as it must be. Change the request. */
    BAD_REQUEST,
    /** The cursor is none of this list in this order. Start again without it. */
    INVALID_CURSOR,
    /** Document or body exceed the limits. Ask in several requests. */
    REQUEST_TOO_LARGE,
    /** Fields are nested deeper than is allowed. */
    QUERY_TOO_DEEP,
    /** More fields are selected than is allowed. */
    QUERY_TOO_COSTLY,
    /** The database did not finish in time. Ask for less. */
    TIMEOUT,
    /** The service is starting, or the database cannot be reached. Try again later. */
    UNAVAILABLE,
    /** A mistake of the service; its log says more. */
    INTERNAL
}

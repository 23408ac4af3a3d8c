package dev.kikigraph.problem;

import graphql.ErrorClassification;

/**
 * Values of {@code extensions.code} of an error. Errors of limits carry {@code limit} and, where it is known,
 * {@code value} beside it.
 */
public enum ErrorCode implements ErrorClassification {
    /**
     * The body or the document is no valid question to this API, or an argument is not as it must be. Change the
     * request.
     */
    BAD_REQUEST,
    /** The cursor does not belong to this list or order. Start again without it. */
    INVALID_CURSOR,
    /** Nothing is at this address. The API is at /graphql. */
    NOT_FOUND,
    /** Questions come by POST or GET only, and by GET only queries. */
    METHOD_NOT_ALLOWED,
    /** The body is packed, or in none of the formats that are understood. Send JSON as it is, and say so. */
    UNSUPPORTED_MEDIA_TYPE,
    /** None of the formats that the client takes can be written. Accept JSON. */
    NOT_ACCEPTABLE,
    /**
     * No document is known under the id or hash that was sent alone. Send the document with its hash, as Apollo's
     * clients do by themselves.
     */
    PERSISTED_QUERY_NOT_FOUND,
    /** The service answers only documents that its operator trusts, and this is none of them. */
    DOCUMENT_NOT_TRUSTED,
    /** The service does not tell its schema, since its operator has switched introspection off. */
    INTROSPECTION_OFF,
    /** The body has more bytes than is allowed. Ask in several requests. */
    REQUEST_TOO_LARGE,
    /** The body has not arrived in time. Send it faster. */
    REQUEST_TIMEOUT,
    /** The document has more characters than is allowed. Ask in several requests. */
    DOCUMENT_TOO_LONG,
    /** The document has more names, values and punctuators than is allowed. Ask in several requests. */
    TOO_MANY_TOKENS,
    /** The document has more operations than is allowed. Send those that are run. */
    TOO_MANY_OPERATIONS,
    /** The document has more fragments than is allowed. Send those that are used. */
    TOO_MANY_FRAGMENTS,
    /** The document has more directives than is allowed. */
    TOO_MANY_DIRECTIVES,
    /** Fields are nested deeper than is allowed. Ask in several requests, going on from ids. */
    QUERY_TOO_DEEP,
    /**
     * An operation selects more than is allowed, or all of a document together do, fragments counted wherever they are
     * spread. Select less, or ask in several requests.
     */
    TOO_MANY_FIELDS,
    /**
     * The lists within lists lead to more nodes than is allowed. Ask for smaller pages or fewer lists, and for the rest
     * in further requests.
     */
    TOO_MANY_ROWS,
    /**
     * The answer has more bytes than is allowed. Ask for smaller pages or fewer fields, and for the rest in further
     * requests.
     */
    ANSWER_TOO_LARGE,
    /**
     * A filter nests {@code some}, {@code all}, {@code none}, {@code single} and {@code owner} deeper than is allowed.
     */
    QUANTIFIERS_TOO_DEEP,
    /** A filter nests {@code AND}, {@code OR} and {@code NOT} deeper than is allowed. Write it flatter. */
    LOGIC_TOO_DEEP,
    /**
     * A filter has more conditions than is allowed. Write values of one field as one list, or ask in several requests.
     */
    TOO_MANY_CONDITIONS,
    /** A list in a filter has more values than is allowed. Ask in several requests. */
    TOO_MANY_VALUES,
    /** The filters of an operation have more conditions than is allowed. Ask in several requests. */
    TOO_MANY_CONDITIONS_TOGETHER,
    /** The filters of an operation have more quantifiers than is allowed. Ask in several requests. */
    TOO_MANY_QUANTIFIERS,
    /** A question goes over more than is allowed. Its message says how to ask for less. */
    QUERY_TOO_COSTLY,
    /** The answer was not there in time. Ask for less. */
    TIMEOUT,
    /**
     * The service is starting or busy, the database cannot be reached or holds what another version wrote, or the heap
     * is too small for what was asked. Try again later.
     */
    UNAVAILABLE,
    /**
     * The service is full, and this client has used more of it than others. Try again later, and ask for less at once.
     */
    TOO_MANY_REQUESTS,
    /** A mistake of the service; its log says more. */
    INTERNAL
}

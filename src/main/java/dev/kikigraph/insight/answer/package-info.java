/**
 * Parts that questions have in common: checks of what is asked, and the forms that answers share.
 *
 * <p>A question is a {@code @Controller} with a {@code @QueryMapping} for each of its root fields. Besides its
 * arguments it may take the {@code Snapshot} of the release, the {@code ReadContext} of the operation and the
 * {@code Page} that is asked for. The answer is an object whose methods are named after the fields of the declared
 * type: a record, a list or a scalar. Where the type of a field is one of the ontology, the answer has a
 * {@code SnapshotNode} or an id, or a list of these; where a field takes {@code lang}, a {@code Localized}. A field
 * with other arguments is a {@code @SchemaMapping} of the question. What is wrong with an argument is told by a
 * {@code QueryException}.
 */
@NullMarked
package dev.kikigraph.insight.answer;

import org.jspecify.annotations.NullMarked;

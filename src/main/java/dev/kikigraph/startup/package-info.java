/** How a start that cannot succeed is told to people: one sentence, no stack trace. Depends on nothing else of ours. */
@NullMarked
package dev.kikigraph.startup;

import org.jspecify.annotations.NullMarked;

/** How an operation is prepared and answered. */
@NullMarked
package dev.kikigraph.api.execution;

import org.jspecify.annotations.NullMarked;

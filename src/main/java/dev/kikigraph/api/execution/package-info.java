/** How an operation is answered from one release, and ended. */
@NullMarked
package dev.kikigraph.api.execution;

import org.jspecify.annotations.NullMarked;

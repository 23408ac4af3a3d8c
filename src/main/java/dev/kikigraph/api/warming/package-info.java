/** Work of the service for those who ask later, once it is ready. */
@NullMarked
package dev.kikigraph.api.warming;

import org.jspecify.annotations.NullMarked;

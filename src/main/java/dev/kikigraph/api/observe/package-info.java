/** The service as its operators see it: metrics and traces, and where they are to be had. */
@NullMarked
package dev.kikigraph.api.observe;

import org.jspecify.annotations.NullMarked;

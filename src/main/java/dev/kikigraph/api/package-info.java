/** Everything that faces the network: schema wiring, scalars, limits, errors, web pages. */
@NullMarked
package dev.kikigraph.api;

import org.jspecify.annotations.NullMarked;

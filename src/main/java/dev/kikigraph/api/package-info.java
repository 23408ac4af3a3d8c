/** What faces the network. */
@NullMarked
package dev.kikigraph.api;

import org.jspecify.annotations.NullMarked;

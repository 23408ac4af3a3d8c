/** The commands of the service: serve (default), validate, import. */
@NullMarked
package dev.kikigraph.cli;

import org.jspecify.annotations.NullMarked;

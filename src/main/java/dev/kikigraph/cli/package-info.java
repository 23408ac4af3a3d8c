/** The commands of the service: serve (default), validate, import, verify. */
@NullMarked
package dev.kikigraph.cli;

import org.jspecify.annotations.NullMarked;

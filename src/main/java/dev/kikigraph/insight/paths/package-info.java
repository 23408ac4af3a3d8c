/** How two things are connected. */
@NullMarked
package dev.kikigraph.insight.paths;

import org.jspecify.annotations.NullMarked;

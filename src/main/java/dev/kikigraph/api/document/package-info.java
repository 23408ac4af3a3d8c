/**
 * Documents before they run: read within limits, checked, and what is wrong with them told with what would be right.
 */
@NullMarked
package dev.kikigraph.api.document;

import org.jspecify.annotations.NullMarked;

/** Pages of lists, and the cursors between them. */
@NullMarked
package dev.kikigraph.paging;

import org.jspecify.annotations.NullMarked;

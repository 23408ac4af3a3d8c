/** Text as it is compared: folded, so that spellings that mean the same are the same. Depends on nothing else of ours. */
@NullMarked
package dev.kikigraph.text;

import org.jspecify.annotations.NullMarked;

/**
 * Text as it is compared and sorted: folded, so that spellings that mean the same are the same, and collated. Depends
 * on nothing else of ours.
 */
@NullMarked
package dev.kikigraph.text;

import org.jspecify.annotations.NullMarked;

/** Where facts come from: lines of documents. Depends on nothing else of ours. */
@NullMarked
package dev.kikigraph.provenance;

import org.jspecify.annotations.NullMarked;

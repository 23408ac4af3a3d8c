/**
 * YAML as people wrote it: every scalar is text and knows its file, line and column. Depends on nothing else of ours.
 */
@NullMarked
package dev.kikigraph.seed.yaml;

import org.jspecify.annotations.NullMarked;

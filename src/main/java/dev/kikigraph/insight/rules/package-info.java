/** Rules of the domain that several questions share. */
@NullMarked
package dev.kikigraph.insight.rules;

import org.jspecify.annotations.NullMarked;

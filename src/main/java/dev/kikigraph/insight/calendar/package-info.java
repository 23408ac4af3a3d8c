/** Question of what has a date, which can be asked of any ontology. */
@NullMarked
package dev.kikigraph.insight.calendar;

import org.jspecify.annotations.NullMarked;

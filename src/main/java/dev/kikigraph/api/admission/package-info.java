/** Which questions run now, which wait and which are refused, where more come than the cores bear. */
@NullMarked
package dev.kikigraph.api.admission;

import org.jspecify.annotations.NullMarked;

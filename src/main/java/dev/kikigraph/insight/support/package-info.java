/** Question of what somebody can apply for. */
@NullMarked
package dev.kikigraph.insight.support;

import org.jspecify.annotations.NullMarked;

/** Questions on money: what adds up to what, how it flows, and what changes from one fiscal year to another. */
@NullMarked
package dev.kikigraph.insight.money;

import org.jspecify.annotations.NullMarked;

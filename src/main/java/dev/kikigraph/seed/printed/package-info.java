/**
 * Values as documents print them, such as {@code 約500～3000万円} or {@code 令和7年12月末}, and what they are exactly. What is
 * not understood is refused, never guessed. Depends on nothing else of ours.
 */
@NullMarked
package dev.kikigraph.seed.printed;

import org.jspecify.annotations.NullMarked;

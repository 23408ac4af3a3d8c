/** Parts that questions have in common: how they are asked, and the forms that answers share. */
@NullMarked
package dev.kikigraph.insight.answer;

import org.jspecify.annotations.NullMarked;

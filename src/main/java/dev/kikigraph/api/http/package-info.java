/** HTTP before GraphQL: how a request has to come, and how what is wrong with it is told. */
@NullMarked
package dev.kikigraph.api.http;

import org.jspecify.annotations.NullMarked;

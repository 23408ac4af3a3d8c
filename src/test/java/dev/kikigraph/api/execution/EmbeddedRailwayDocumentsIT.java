package dev.kikigraph.api.execution;

import dev.kikigraph.api.support.WithRailway;

@WithRailway
class EmbeddedRailwayDocumentsIT extends RailwayDocumentsContract {}

package dev.kikigraph.api;

@WithRailway
class EmbeddedRailwayDocumentsIT extends RailwayDocumentsContract {}

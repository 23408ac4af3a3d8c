package dev.kikigraph.insight.changes;

import dev.kikigraph.graph.model.RecordedDifference.Place;

/** A relationship at one release. */
record RelationshipVersion(Place place, PropertiesVersion values) {}

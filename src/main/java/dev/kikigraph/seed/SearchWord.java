package dev.kikigraph.seed;

import dev.kikigraph.seed.yaml.Place;

/** A word that people search for a thing by, which is no fact. */
record SearchWord(String id, String text, Place place) {}

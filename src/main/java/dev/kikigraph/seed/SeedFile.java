package dev.kikigraph.seed;

/**
 * @param name path below the seed's folder, with slashes
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SeedFile(String name, byte[] content) {}

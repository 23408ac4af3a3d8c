package dev.kikigraph.paging;

/** Something that is told from others by its id, in every process. */
public interface Identified {

    String id();
}

package dev.kikigraph.api.document;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much filters may ask. The database cannot break off the planning of a statement, so no filter may take it long:
 * within the defaults, the worst that was found took two to three seconds, where the service is no longer new.
 *
 * @param conditions of one filter
 * @param allConditions of all filters of an operation
 * @param quantifiers of all filters of an operation
 * @param depth how deep quantifiers are nested in each other
 * @param logic how deep AND, OR and NOT are nested in each other
 * @param values in one list
 */
public record FilterLimits(
        @DefaultValue("200") int conditions,
        @DefaultValue("400") int allConditions,
        @DefaultValue("40") int quantifiers,
        @DefaultValue("8") int depth,
        @DefaultValue("4") int logic,
        @DefaultValue("10000") int values) {}

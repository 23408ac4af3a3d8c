package dev.kikigraph.insight.compare;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CompareCountriesQuestion {

    @QueryMapping
    CountryComparison compareCountries(@Argument @Nullable String a, @Argument @Nullable String b, Snapshot snapshot) {
        return new CountryComparison(ComparedThings.of(a, b, "Country", snapshot), snapshot);
    }

    @SchemaMapping
    ListPage<FrameworkComparison> frameworks(CountryComparison comparison, Page page) {
        return comparison.frameworks(page);
    }

    @SchemaMapping
    ListPage<RelianceComparison> reliesOn(CountryComparison comparison, Page page) {
        return comparison.reliesOn(page);
    }

    @SchemaMapping
    ListPage<RelianceComparison> reliedOnBy(CountryComparison comparison, Page page) {
        return comparison.reliedOnBy(page);
    }
}

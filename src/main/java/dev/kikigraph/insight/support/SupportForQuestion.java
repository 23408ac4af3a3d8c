package dev.kikigraph.insight.support;

import dev.kikigraph.insight.answer.ArgumentChecks;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Question of what somebody can apply for. */
@Controller
class SupportForQuestion {

    @QueryMapping
    SupportOffers supportFor(
            @Argument @Nullable List<String> groups,
            @Argument @Nullable String stage,
            @Argument @Nullable Integer fiscalYear,
            Snapshot snapshot) {
        Set<SnapshotNode> asked = ArgumentChecks.chosen("groups", groups).stream()
                .map(id -> ArgumentChecks.required("groups", id, snapshot, "ApplicantGroup"))
                .collect(Collectors.toSet());
        return new SupportOffers(
                new SupportRequest(
                        asked,
                        ArgumentChecks.thing("stage", stage, snapshot, "DevelopmentStage"),
                        fiscalYear == null ? null : (Long) ArgumentChecks.fiscalYear("fiscalYear", fiscalYear)),
                snapshot);
    }

    @SchemaMapping
    ListPage<SupportOffer> offers(SupportOffers found, Page page) {
        return found.certain(page);
    }

    @SchemaMapping
    ListPage<SupportOffer> possible(SupportOffers found, @Argument @Nullable List<SupportUnknown> notSaid, Page page) {
        return found.possible(ArgumentChecks.chosen("notSaid", notSaid), page);
    }

    @SchemaMapping
    ListPage<SnapshotNode> includes(SupportOffer offer, Page page) {
        return offer.includes(page);
    }
}

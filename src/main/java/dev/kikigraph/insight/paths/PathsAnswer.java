package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import dev.kikigraph.paging.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type {@code Paths} of the API. */
public final class PathsAnswer {

    private final PathRequest request;
    private final PathSearch.Found found;
    private final ListPage<PathFact> page;

    PathsAnswer(PathRequest request, PathSearch.Found found, ListName list, Page page, Snapshot snapshot) {
        this.request = request;
        this.found = found;
        this.page = ListPage.of(
                found.paths().size(), i -> PathFact.of(found.paths().get(i), request.terrain(), snapshot), list, page);
    }

    public SnapshotNode from() {
        return request.from();
    }

    public SnapshotNode to() {
        return request.to();
    }

    public @Nullable Integer shortest() {
        return found.paths().isEmpty() ? null : found.paths().get(0).size() - 1;
    }

    public int totalCount() {
        return page.totalCount();
    }

    public int searchedLength() {
        return found.longest();
    }

    public boolean truncated() {
        return found.truncated();
    }

    public List<PathFact> nodes() {
        return page.nodes();
    }

    public ListPage.Info pageInfo() {
        return page.pageInfo();
    }

    public List<HeldBackThing> heldBack() {
        return HeldBackThing.of(request);
    }
}

package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.SnapshotNode;
import dev.kikigraph.paging.ListName;
import dev.kikigraph.paging.ListPage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The type {@code Paths} of the API. */
public final class PathsAnswer {

    private final PathRequest request;
    private final PathSearch.Found found;
    private final ListPage<PathFact> page;

    PathsAnswer(PathRequest request, PathSearch.Found found, Map<String, Object> arguments, Snapshot snapshot) {
        this.request = request;
        this.found = found;
        this.page = ListPage.of(
                found.paths().size(),
                i -> PathFact.of(found.paths().get(i), request.terrain(), snapshot),
                list(arguments),
                arguments);
    }

    /** Tells these paths from others. */
    private static ListName list(Map<String, Object> arguments) {
        Map<String, Object> asked = new TreeMap<>(arguments);
        asked.remove("first");
        asked.remove("after");
        return ListName.of("paths", asked);
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

package dev.kikigraph.graph;

import dev.kikigraph.graph.release.GraphReplaced;
import java.util.Collection;
import org.neo4j.driver.Bookmark;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Component;

/**
 * How far a server must be before it reads what was written through Spring. Those of a database that is gone are
 * forgotten: another one is never that far, and would wait half a minute and fail.
 */
@Component
final class Bookmarks implements Neo4jBookmarkManager {

    private volatile Neo4jBookmarkManager current = Neo4jBookmarkManager.create();

    @Override
    public Collection<Bookmark> getBookmarks() {
        return current.getBookmarks();
    }

    @Override
    public void updateBookmarks(Collection<Bookmark> used, Collection<Bookmark> latest) {
        current.updateBookmarks(used, latest);
    }

    @EventListener(GraphReplaced.class)
    void forget() {
        current = Neo4jBookmarkManager.create();
    }
}

package dev.kikigraph.insight.paths;

import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.paging.Page;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How two things are connected. */
@Controller
class PathsQuestion {

    @QueryMapping
    PathsAnswer paths(@Arguments PathArguments arguments, Page page, Snapshot snapshot) {
        PathRequest request = new PathRequestReader(arguments, snapshot).read();
        return new PathsAnswer(request, PathSearch.of(request), arguments.list(), page, snapshot);
    }
}

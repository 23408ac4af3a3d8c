package dev.kikigraph.insight.paths;

import dev.kikigraph.graph.client.ReadContext;
import dev.kikigraph.insight.answer.DomainQuestion;
import dev.kikigraph.insight.snapshot.Snapshot;
import dev.kikigraph.insight.snapshot.Snapshots;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How two things are connected. */
@Component
final class PathsQuestion implements DomainQuestion {

    private final Snapshots snapshots;

    PathsQuestion(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String field() {
        return "paths";
    }

    @Override
    public PathsAnswer answer(Map<String, Object> arguments, ReadContext reading) {
        return answer(arguments, snapshots.at(reading));
    }

    static PathsAnswer answer(Map<String, Object> arguments, Snapshot snapshot) {
        PathRequest request = new PathArguments(arguments, snapshot).read();
        return new PathsAnswer(request, PathSearch.of(request), arguments, snapshot);
    }
}

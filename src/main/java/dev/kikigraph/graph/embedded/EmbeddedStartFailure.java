package dev.kikigraph.graph.embedded;

import dev.kikigraph.graph.client.Causes;
import dev.kikigraph.startup.StartupProblem;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.impl.storemigration.UnableToMigrateException;

/** Says in one sentence why the embedded Neo4j did not start; its own exceptions are nested eight deep. */
final class EmbeddedStartFailure {

    private EmbeddedStartFailure() {}

    static StartupProblem explain(Path data, Throwable failure) {
        if (failure instanceof StartupProblem problem) {
            return problem;
        }
        if (Causes.any(failure, FileLockException.class::isInstance)) {
            return new StartupProblem(
                    "the data folder " + data + " is in use by another Kikigraph process.",
                    "Stop that process, or choose another folder with KIKIGRAPH_DATA.",
                    failure);
        }
        if (DiskSpace.isExhausted(failure)) {
            return DiskSpace.problem(data, failure);
        }
        if (Causes.any(failure, AccessDeniedException.class::isInstance)) {
            return DataFolder.notWritable(data, failure);
        }
        if (Causes.any(failure, UnableToMigrateException.class::isInstance)) {
            return new StartupProblem(
                    "the data folder " + data + " was written by another version of Neo4j that this one cannot read.",
                    rebuild(),
                    failure);
        }
        return new StartupProblem(
                "Neo4j cannot open the data folder " + data + " ("
                        + Causes.root(failure).getMessage() + ").",
                rebuild(),
                failure);
    }

    private static String rebuild() {
        return "Move that folder away and start again: everything in it is rebuilt from the seed.";
    }
}

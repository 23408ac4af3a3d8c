package dev.kikigraph.graph.embedded;

import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which the embedded Neo4j keeps its files. */
final class DataFolder {

    private DataFolder() {}

    /**
     * Makes the folder where it does not exist, and lets nobody but its owner into it, before Neo4j makes its files.
     *
     * @return the absolute path
     * @throws StartupProblem if it cannot be made or written to
     */
    static Path prepare(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            PosixFileAttributeView view = Files.getFileAttributeView(data, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rwx------"));
            }
            DiskSpace.require(data);
            Files.delete(Files.createTempFile(data, "writable", null));
            return data;
        } catch (IOException e) {
            if (DiskSpace.isExhausted(e)) {
                throw DiskSpace.problem(data, e);
            }
            throw notWritable(data, e);
        }
    }

    static StartupProblem notWritable(Path data, Throwable cause) {
        return new StartupProblem(
                "the data folder " + data + " cannot be written to.",
                "Give this user the right to write there, or choose another folder with KIKIGRAPH_DATA.",
                cause);
    }
}

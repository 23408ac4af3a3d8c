package dev.kikigraph.graph.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The files of Neo4j as they are once the packaged seed has been imported. The build makes them, with the very jar that
 * they are packed into, so that the first start on an empty folder has nothing to import. Name and keys of the machine
 * that made them are not among them.
 */
public final class PackedStore {

    private static final Logger log = LoggerFactory.getLogger(PackedStore.class);

    private static final String RESOURCE = "/graph-store.zip";

    private static final String UNFINISHED = "neo4j-unpacking";

    private PackedStore() {}

    /**
     * Puts it where the folder has no Neo4j yet. Where it is not packed, or cannot be unpacked, nothing is done, and
     * the seed will be imported.
     *
     * @throws dev.kikigraph.startup.StartupProblem if the folder cannot be written to, or the disk is full
     */
    public static void unpackIfNew(Path folder) {
        unpackIfNew(folder, PackedStore.class.getResourceAsStream(RESOURCE));
    }

    static void unpackIfNew(Path folder, @Nullable InputStream packed) {
        try (InputStream store = packed) {
            if (store == null || Files.exists(home(folder))) {
                return;
            }
            Path data = DataFolder.prepare(folder);
            Path unfinished = data.resolve(UNFINISHED);
            try {
                FileSystemUtils.deleteRecursively(unfinished);
                unpack(store, unfinished);
                Files.move(unfinished, home(data));
                log.info("The graph comes ready-made with this version");
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(unfinished);
                throw e;
            }
        } catch (IOException e) {
            if (DiskSpace.isExhausted(e)) {
                throw DiskSpace.problem(folder.toAbsolutePath().normalize(), e);
            }
            log.warn("The ready-made graph cannot be used, and the seed is imported instead: {}", e.toString());
        }
    }

    private static void unpack(InputStream store, Path target) throws IOException {
        Files.createDirectories(target);
        try (ZipInputStream zip = new ZipInputStream(store)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry leads out of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static Path home(Path data) {
        return data.resolve(EmbeddedNeo4j.HOME);
    }
}

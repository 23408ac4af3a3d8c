package dev.kikigraph.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder with the texts of documents, under whatever names: a document is known by the hash of its text. */
public final class DocumentFolder {

    private static final Logger log = LoggerFactory.getLogger(DocumentFolder.class);

    /** Larger files are no texts of documents. */
    private static final long MOST_BYTES = 16L << 20;

    private final @Nullable Path folder;

    /** @param folder null or empty where the operator gives none */
    public DocumentFolder(@Nullable Path folder) {
        this.folder = folder == null || folder.toString().isEmpty() ? null : folder;
    }

    /** Why a document that is not among those that were read has no text. */
    TextAbsence absence() {
        return folder == null ? TextAbsence.NO_FOLDER : TextAbsence.NOT_IN_FOLDER;
    }

    /** The documents with these hashes that the folder has, by hash. What cannot be read is told to the log. */
    public Map<String, SourceDocument> documents(Collection<String> hashes) {
        Map<String, SourceDocument> documents = new HashMap<>();
        if (folder == null || hashes.isEmpty()) {
            return documents;
        }
        try {
            for (Path file : files(folder)) {
                if (Files.size(file) <= MOST_BYTES) {
                    SourceDocument document = SourceDocument.read(file);
                    if (hashes.contains(document.hash())) {
                        documents.put(document.hash(), document);
                    }
                }
            }
        } catch (IOException e) {
            log.warn(
                    "The texts of documents cannot be read ({}), so that evidence is served without them. KIKIGRAPH_DOCUMENTS"
                            + " names the folder that holds them.",
                    e.toString());
        }
        return documents;
    }

    /**
     * All files in a folder and the folders in it.
     *
     * @throws IOException if the folder cannot be read
     */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

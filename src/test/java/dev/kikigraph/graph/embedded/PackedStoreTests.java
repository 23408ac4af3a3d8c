package dev.kikigraph.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kikigraph.startup.StartupProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedStoreTests {

    private static final String STORE = "data/databases/neo4j/store";

    @TempDir
    private Path folder;

    @Test
    void newFolderGetsIt() throws IOException {
        Path data = folder.resolve("data");

        PackedStore.unpackIfNew(data, zip(STORE));

        assertThat(data.resolve("neo4j").resolve(STORE)).hasContent(STORE);
        assertThat(list(data)).containsExactly(data.resolve("neo4j"));
    }

    @Test
    void folderWithAGraphIsLeftAlone() throws IOException {
        Path own = Files.createDirectories(folder.resolve("neo4j")).resolve("own");
        Files.writeString(own, "own");

        PackedStore.unpackIfNew(folder, zip("own", STORE));

        assertThat(own).hasContent("own");
        assertThat(list(folder.resolve("neo4j"))).containsExactly(own);
    }

    @Test
    void whereNoneIsPackedNothingIsDone() throws IOException {
        PackedStore.unpackIfNew(folder, null);

        assertThat(list(folder)).isEmpty();
    }

    @Test
    void whatAnEndedStartLeftIsNoObstacle() throws IOException {
        Path left = folder.resolve("neo4j-unpacking").resolve("data");
        Files.createDirectories(left);
        Files.writeString(left.resolve("half"), "half");

        PackedStore.unpackIfNew(folder, zip(STORE));

        assertThat(list(folder)).containsExactly(folder.resolve("neo4j"));
        assertThat(list(folder.resolve("neo4j").resolve("data")))
                .containsExactly(folder.resolve("neo4j").resolve("data").resolve("databases"));
    }

    @Test
    void brokenOneIsLeftOutAndLeavesNothing() throws IOException {
        byte[] whole = zip(STORE).readAllBytes();

        PackedStore.unpackIfNew(folder, new ByteArrayInputStream(Arrays.copyOf(whole, 50)));

        assertThat(list(folder)).isEmpty();
    }

    @Test
    void noEntryLeadsOutOfTheFolder() throws IOException {
        PackedStore.unpackIfNew(folder.resolve("data"), zip("../../outside"));

        assertThat(list(folder.resolve("data"))).isEmpty();
        assertThat(list(folder)).containsExactly(folder.resolve("data"));
    }

    @Test
    void folderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> PackedStore.unpackIfNew(file, zip(STORE)));
        assertThatCode(() -> PackedStore.unpackIfNew(file, null)).doesNotThrowAnyException();
    }

    private static InputStream zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static List<Path> list(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.toList();
        }
    }
}

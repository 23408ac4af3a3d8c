package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFilesTests {

    @TempDir
    private Path folder;

    @Test
    void findsYamlAtAnyDepthSortedByName() throws IOException {
        write("z.yaml");
        write("a/b/c.yml");
        write("a/notes.txt");
        write("a/.hidden.yaml");
        write(".git/config.yaml");

        assertThat(SeedFiles.in(folder).files()).extracting(SeedFile::name).containsExactly("a/b/c.yml", "z.yaml");
    }

    @Test
    void findsThePackagedSeed() {
        assertThat(SeedFiles.at(null).files()).extracting(SeedFile::name).contains("shared/source.yaml");
    }

    @Test
    void saysThatThereIsNoFolder() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> SeedFiles.at(missing))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("there is no folder " + missing + " to read the seed from.");
    }

    @Test
    void saysThatAFolderHoldsNoSeed() throws IOException {
        write("notes.txt");

        assertThatThrownBy(() -> SeedFiles.at(folder))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("the folder " + folder + " holds no .yaml or .yml files.");
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "document: plan-2026\n");
    }
}

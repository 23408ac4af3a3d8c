package dev.kikigraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedProblemsTests {

    /**
     * Each folder below {@code problems} is a seed, to which {@code base.yaml} is added, and what is to be said of it.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void tellsAllProblemsWithFileAndLine(String folder) {
        SeedException problems = catchThrowableOfType(
                SeedException.class,
                () -> SeedFixture.read(withBase(SeedFixture.FOLDER.resolve("problems/" + folder))));

        assertThat(problems.getMessage())
                .isEqualToNormalizingNewlines(
                        SeedFixture.text("problems/" + folder + "/expected.txt").strip());
    }

    @Test
    void tellsTheFirstTwoHundredAndHowManyMoreThereAre() {
        StringBuilder seed = new StringBuilder("document: plan-2026\n");
        for (int i = 0; i < 250; i++) {
            seed.append("program:p").append(i).append(": { evidence: 1 }\n");
        }

        SeedException problems = catchThrowableOfType(
                SeedException.class,
                () -> SeedFixture.read(SeedFixture.base(), SeedFixture.file("many.yaml", seed.toString())));

        assertThat(problems.problems()).hasSize(250);
        assertThat(problems.getMessage().lines()).hasSize(201);
        assertThat(problems.getMessage()).endsWith("and 50 more problems");
    }

    @Test
    void tellsOfANameThatAnIndexWouldNotTake() {
        String seed = """
                document: plan-2026
                program:x:
                  name: { ja: %s, en: X }
                  programKind: PROGRAMME
                  evidence: 1
                """.formatted("㈱".repeat(400));

        SeedException problems = catchThrowableOfType(
                SeedException.class, () -> SeedFixture.read(SeedFixture.base(), SeedFixture.file("long.yaml", seed)));

        assertThat(problems.getMessage())
                .isEqualTo(
                        "long.yaml:3: program:x.name: has 1200 characters as it is compared; a name has at most 1000."
                                + " Put the rest into a summary");
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(SeedFixture.FOLDER.resolve("problems"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static SeedFiles withBase(Path folder) {
        List<SeedFile> files = new ArrayList<>(SeedFiles.in(folder).files());
        files.add(SeedFixture.base());
        return new SeedFiles(files);
    }
}

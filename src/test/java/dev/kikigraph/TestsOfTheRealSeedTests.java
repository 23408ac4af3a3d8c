package dev.kikigraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import dev.kikigraph.graph.StubSeed;
import dev.kikigraph.seed.SeedFiles;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertySource;

/** A corrected fact turns the acceptance tests red, and none of those that show a rule. */
class TestsOfTheRealSeedTests {

    private static final String ACCEPTANCE = "dev.kikigraph.acceptance";

    /** Classes that still ask the real seed from within their package. Nothing may be added. */
    private static final Set<String> FROM_WITHIN = Set.of("BoundsIT", "ChangesOfRandomReleasesTests");

    @Test
    void standInTheAcceptanceFolder() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new OnlyIncludeTests()).importPackages("dev.kikigraph").stream()
                                .filter(one -> !one.getPackageName().startsWith(ACCEPTANCE))
                                .filter(one -> !one.getPackageName().startsWith("dev.kikigraph.benchmark"))
                                .filter(TestsOfTheRealSeedTests::readsTheRealSeed)
                                .map(JavaClass::getSimpleName)
                                .collect(Collectors.toSet()))
                .isEqualTo(FROM_WITHIN);
    }

    private static boolean readsTheRealSeed(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith(ACCEPTANCE))
                || one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(SeedFiles.class)
                                && call.getTarget().getName().equals("packaged"))
                || startsTheServiceOnTheRealSeed(one);
    }

    /** The whole service reads the packaged seed where nothing names another or stands in for the seed. */
    private static boolean startsTheServiceOnTheRealSeed(JavaClass one) {
        return one.tryGetAnnotationOfType(SpringBootTest.class)
                .filter(test -> test.classes().length == 0)
                .filter(test ->
                        Stream.of(test.properties()).noneMatch(property -> property.startsWith("kikigraph.seed=")))
                .filter(test -> one.getMethods().stream()
                        .noneMatch(method -> method.isAnnotatedWith(DynamicPropertySource.class)))
                .filter(test -> one.tryGetAnnotationOfType(Import.class)
                        .filter(imported -> List.of(imported.value()).contains(StubSeed.class))
                        .isEmpty())
                .isPresent();
    }
}

package dev.kikigraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import dev.kikigraph.seed.SeedFiles;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A corrected fact turns the acceptance tests red, and none of those that show a rule. */
class TestsOfTheRealSeedTests {

    private static final String ACCEPTANCE = "dev.kikigraph.acceptance";

    /** Classes that still ask the real seed from within their package. Nothing may be added. */
    private static final Set<String> FROM_WITHIN = Set.of(
            "ChangesOfRandomReleasesTests",
            "ComparisonTests",
            "CoverageTests",
            "LineageQuestionTests",
            "WithoutPillarQuestionTests",
            "BudgetTotalTests",
            "CompareFiscalYearsTests",
            "FundingFlowTests",
            "MatchTests");

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
                                && call.getTarget().getName().equals("packaged"));
    }
}

package dev.kikigraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.kikigraph.text.Collation;
import java.util.List;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "dev.kikigraph", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    /** The package {@code startup} says why a start fails; any package may do so. */
    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.kikigraph..")
            .ensureAllClassesAreContainedInArchitecture()
            .layer("cli")
            .definedBy("dev.kikigraph.cli..")
            .layer("api")
            .definedBy("dev.kikigraph.api..")
            .layer("insight")
            .definedBy("dev.kikigraph.insight..")
            .layer("query")
            .definedBy("dev.kikigraph.query..")
            .layer("seed")
            .definedBy("dev.kikigraph.seed..")
            .layer("graph")
            .definedBy("dev.kikigraph.graph..")
            .layer("ontology")
            .definedBy("dev.kikigraph.ontology..")
            .layer("paging")
            .definedBy("dev.kikigraph.paging..")
            .layer("text")
            .definedBy("dev.kikigraph.text..")
            .layer("provenance")
            .definedBy("dev.kikigraph.provenance..")
            .layer("problem")
            .definedBy("dev.kikigraph.problem..")
            .layer("startup")
            .definedBy("dev.kikigraph.startup..")
            .layer("application")
            .definedBy("dev.kikigraph")
            .whereLayer("application")
            .mayOnlyAccessLayers("cli")
            .whereLayer("cli")
            .mayOnlyAccessLayers("api", "seed", "graph", "ontology", "problem", "provenance", "startup")
            .whereLayer("api")
            .mayOnlyAccessLayers("insight", "query", "graph", "ontology", "paging", "problem", "provenance", "startup")
            .whereLayer("insight")
            .mayOnlyAccessLayers("query", "graph", "ontology", "paging", "problem", "provenance", "text", "startup")
            .whereLayer("query")
            .mayOnlyAccessLayers("graph", "ontology", "paging", "problem", "provenance", "text", "startup")
            .whereLayer("paging")
            .mayOnlyAccessLayers("problem")
            .whereLayer("seed")
            .mayOnlyAccessLayers("graph", "ontology", "problem", "provenance", "text", "startup")
            .whereLayer("graph")
            .mayOnlyAccessLayers("ontology", "problem", "text", "startup")
            .whereLayer("ontology")
            .mayOnlyAccessLayers("text", "startup")
            .whereLayer("problem")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("provenance")
            .mayNotAccessAnyLayer()
            .whereLayer("startup")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.kikigraph.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheGraphTalksToTheDriver = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kikigraph.graph..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.neo4j.driver..", "org.neo4j.graphdb..", "org.neo4j.dbms..");

    @ArchTest
    static final ArchRule theOntologyKnowsNothingOfGraphOrWeb = noClasses()
            .that()
            .resideInAPackage("dev.kikigraph.ontology..")
            .should(dependOnClassesThat(resideInAPackage("org.neo4j..")
                    .or(resideInAPackage("org.springframework.web.."))
                    .or(resideInAPackage("org.springframework.data.."))));

    @ArchTest
    static final ArchRule theCompilerKnowsNothingOfTheWeb = noClasses()
            .that()
            .resideInAPackage("dev.kikigraph.query..")
            .should(dependOnClassesThat(
                    resideInAPackage("org.springframework..").or(resideInAPackage("jakarta.servlet.."))));

    @ArchTest
    static final ArchRule sessionsAreConfiguredInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.kikigraph.graph.client.Sessions")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.neo4j.driver.SessionConfig");

    /** So that no two processes on one graph disagree on an order, and none but an import loads the rules. */
    @ArchTest
    static final ArchRule onlyAnImportCollates = classes()
            .that()
            .haveFullyQualifiedName(Collation.class.getName())
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("dev.kikigraph.text..", "dev.kikigraph.seed..");

    @ArchTest
    static final ArchRule onlyCollationUsesIcu = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kikigraph.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.ibm.icu..");

    /** With the locale of the machine, {@code I} would be {@code ı} in Turkey. */
    @ArchTest
    static final ArchRule caseDoesNotDependOnTheMachine = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses all) {
        List<String> packages = all.stream()
                .map(c -> c.getPackage())
                .distinct()
                .filter(p -> !p.getName().equals("dev.kikigraph"))
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(packages).isEmpty();
    }
}

package dev.kikigraph.docs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Internals of libraries that are in use stand in the notes on upgrading, and no others do. */
@AnalyzeClasses(packages = "dev.kikigraph", importOptions = DoNotIncludeTests.class)
class InternalsTests {

    private static final Pattern NAME = Pattern.compile("`((?:org\\.neo4j|graphql)\\.[\\w.]+)`");

    private static final DescribedPredicate<JavaClass> INTERNAL_TO_GRAPHQL_JAVA =
            resideInAPackage("graphql..").and(annotatedWith("graphql.Internal"));

    private static final DescribedPredicate<JavaClass> INTERNAL_TO_NEO4J = resideInAPackage("org.neo4j..")
            .and(not(resideInAnyPackage("org.neo4j.driver..", "org.neo4j.cypherdsl..")))
            .and(not(annotatedWith("org.neo4j.annotations.api.PublicApi")));

    @ArchTest
    static void internalsInUseAreListed(JavaClasses all) throws IOException {
        Set<String> used = all.stream()
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .map(dependency -> outermost(dependency.getTargetClass().getBaseComponentType()))
                .filter(INTERNAL_TO_GRAPHQL_JAVA.or(INTERNAL_TO_NEO4J))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        Set<String> listed = NAME.matcher(DocumentationFiles.text("docs/upgrading.md"))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(used);
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(InternalsTests::outermost).orElse(one);
    }
}

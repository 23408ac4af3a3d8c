package dev.kikigraph.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every package stands in the table of rooms, and uses none that stands above it there. */
@AnalyzeClasses(packages = "dev.kikigraph", importOptions = DoNotIncludeTests.class)
class RoomsTests {

    private static final String ROOT = "dev.kikigraph.";

    private static final Pattern ROW = Pattern.compile("^\\| (`[a-z.]+`(?:, `[a-z.]+`)*) \\|", Pattern.MULTILINE);

    @ArchTest
    static void everyPackageIsARoom(JavaClasses all) throws IOException {
        Set<String> packages = all.stream()
                .filter(one -> one.getPackageName().startsWith(ROOT))
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .map(RoomsTests::room)
                .collect(Collectors.toSet());

        assertThat(rooms().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @ArchTest
    static void noRoomUsesOneAboveIt(JavaClasses all) throws IOException {
        Map<String, Integer> rooms = rooms();
        List<String> upwards = all.stream()
                .filter(one -> one.getPackageName().startsWith(ROOT))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency ->
                        rooms.get(room(dependency.getTargetClass())) < rooms.get(room(dependency.getOriginClass())))
                .map(Dependency::getDescription)
                .toList();

        assertThat(upwards).isEmpty();
    }

    private static String room(JavaClass one) {
        return one.getPackageName().substring(ROOT.length());
    }

    /** Rooms, each with the number of its row. */
    private static Map<String, Integer> rooms() throws IOException {
        Map<String, Integer> rooms = new LinkedHashMap<>();
        List<String> rows = ROW.matcher(
                        DocumentationFiles.text("docs/architecture.md").split("(?m)^## ", -1)[1])
                .results()
                .map(row -> row.group(1))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            for (String room : rows.get(i).split(", ", -1)) {
                rooms.put(room.replace("`", ""), i);
            }
        }
        return rooms;
    }
}

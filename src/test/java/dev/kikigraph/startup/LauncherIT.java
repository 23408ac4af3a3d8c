package dev.kikigraph.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at the packed jars, which are there when integration tests run. */
class LauncherIT {

    private static final String LAUNCHER = "dev.kikigraph.launcher.Launcher";

    @ParameterizedTest
    @MethodSource("jars")
    void mainClassCanBeLoadedByJava8(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo(LAUNCHER);
            assertThat(manifest.getValue("Start-Class")).isEqualTo("dev.kikigraph.KikigraphApplication");
            try (DataInputStream type =
                    new DataInputStream(jar.getInputStream(jar.getEntry("dev/kikigraph/launcher/Launcher.class")))) {
                type.skipNBytes(6);
                assertThat(type.readUnsignedShort()).isEqualTo(52);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void oldJavaIsToldWhatItLacks(Path file) throws Exception {
        try (URLClassLoader jar = new URLClassLoader(new URL[] {file.toUri().toURL()}, null)) {
            Method problem = jar.loadClass(LAUNCHER).getDeclaredMethod("problem", String.class, String.class);
            problem.setAccessible(true);

            assertThat(problem.invoke(null, "1.8", "/opt/java8"))
                    .isEqualTo("Kikigraph cannot start: it needs Java 17 or later, and this is Java 1.8 (/opt/java8)."
                            + " Install a newer Java, or start it with the full path of one.");
            assertThat(problem.invoke(null, "17", "/opt/java17")).isNull();
            assertThat(problem.invoke(null, "25", "/opt/java25")).isNull();
        }
    }

    @Test
    void slimJarHoldsTheDriverOfNeo4jAndNothingElseOfIt() throws IOException {
        Path slim = jars().filter(file -> file.toString().endsWith("-slim.jar"))
                .findFirst()
                .orElseThrow();
        try (JarFile jar = new JarFile(slim.toFile())) {
            assertThat(jar.stream()
                            .map(entry -> entry.getName().replace("BOOT-INF/lib/", ""))
                            .filter(name -> name.endsWith(".jar") && name.matches("(neo4j|cypher|lucene|scala)-.*"))
                            .map(name -> name.replaceAll("-\\d.*", "")))
                    .containsExactlyInAnyOrder(
                            "neo4j-java-driver",
                            "neo4j-java-driver-observation-micrometer",
                            "neo4j-bolt-connection",
                            "neo4j-bolt-connection-netty",
                            "neo4j-bolt-connection-pooled",
                            "neo4j-bolt-connection-routed",
                            "neo4j-cypher-dsl",
                            "neo4j-cypher-dsl-parser",
                            "neo4j-cypher-dsl-schema-name-support");
        }
    }

    /** An archive of classes takes none from signed jars. The pom names those that are packed without signatures. */
    @ParameterizedTest
    @MethodSource("jars")
    void noLibraryIsSigned(Path file) throws IOException {
        List<String> signed = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry library : jar.stream()
                    .filter(entry -> entry.getName().endsWith(".jar"))
                    .toList()) {
                try (ZipInputStream entries = new ZipInputStream(jar.getInputStream(library))) {
                    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                        if (entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")) {
                            signed.add(library.getName());
                        }
                    }
                }
            }
        }

        assertThat(signed).isEmpty();
    }

    static Stream<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().matches("kikigraph-.*\\.jar"))
                    .toList();
            assertThat(jars).hasSize(2);
            return jars.stream();
        }
    }
}

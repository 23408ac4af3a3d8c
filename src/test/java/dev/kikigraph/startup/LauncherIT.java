package dev.kikigraph.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at the packed jar, which is there when integration tests run. */
class LauncherIT {

    private static final String LAUNCHER = "dev.kikigraph.launcher.Launcher";

    @Test
    void mainClassCanBeLoadedByJava8() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
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

    @Test
    void oldJavaIsToldWhatItLacks() throws Exception {
        try (URLClassLoader jar = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
            Method problem = jar.loadClass(LAUNCHER).getDeclaredMethod("problem", String.class, String.class);
            problem.setAccessible(true);

            assertThat(problem.invoke(null, "1.8", "/opt/java8"))
                    .isEqualTo("Kikigraph cannot start: it needs Java 17 or later, and this is Java 1.8 (/opt/java8)."
                            + " Install a newer Java, or start it with the full path of one.");
            assertThat(problem.invoke(null, "17", "/opt/java17")).isNull();
            assertThat(problem.invoke(null, "25", "/opt/java25")).isNull();
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("kikigraph-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

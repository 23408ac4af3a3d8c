package dev.kikigraph.seed;

import dev.kikigraph.ontology.OntologySource;
import dev.kikigraph.startup.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The YAML files of a seed, sorted by name. */
public final class SeedFiles {

    private static final String PACKAGED = "graph-seed/";

    private final List<SeedFile> files;

    SeedFiles(List<SeedFile> files) {
        this.files = files.stream().sorted(Comparator.comparing(SeedFile::name)).toList();
    }

    /**
     * Seed files in a folder, or the packaged ones.
     *
     * @param folder null for the packaged ones
     * @throws StartupProblem if the folder is not there or holds none
     */
    public static SeedFiles at(@Nullable Path folder) {
        if (folder == null || isPackaged(folder)) {
            return packaged();
        }
        if (!Files.isDirectory(folder)) {
            throw new StartupProblem("there is no folder " + folder + " to read the seed from.", "");
        }
        SeedFiles files = in(folder);
        if (files.count() == 0) {
            throw new StartupProblem("the folder " + folder + " holds no .yaml or .yml files.", "");
        }
        return files;
    }

    /** Whether a setting means the packaged ones: it is not there, or empty as in a compose file. */
    static boolean isPackaged(@Nullable Path folder) {
        return folder == null || folder.toString().isEmpty();
    }

    /**
     * All {@code *.yaml} and {@code *.yml} below a folder; hidden files and folders are left out.
     *
     * @throws UncheckedIOException if the folder or a file cannot be read
     */
    public static SeedFiles in(Path folder) {
        List<SeedFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isSeed(name) && Files.isRegularFile(path)) {
                    files.add(new SeedFile(name, Files.readAllBytes(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The seed in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return new SeedFiles(files);
    }

    /**
     * Seed files that are packed with the service.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    public static SeedFiles packaged() {
        List<SeedFile> files = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + PACKAGED + "**/*.y*ml")) {
                String url = resource.getURL().toString();
                String name = url.substring(url.lastIndexOf("/" + PACKAGED) + PACKAGED.length() + 1);
                if (isSeed(name)) {
                    files.add(new SeedFile(name, resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged seed cannot be read", e);
        }
        return new SeedFiles(files);
    }

    /**
     * Changes whenever a file of the seed or of the ontology does, or what is made of them; the content of the graph
     * may still be the same.
     */
    public String hash(List<OntologySource> ontology) {
        return hash(ontology, Derivation.version());
    }

    String hash(List<OntologySource> ontology, String derivation) {
        Hash hash = made(ontology, derivation);
        for (SeedFile file : files) {
            hash.add("seed").add(file.name()).add(file.content());
        }
        return hash.hex();
    }

    /** Changes whenever the ontology does, or what is made of it, whatever the seed. */
    static String formOf(List<OntologySource> ontology) {
        return made(ontology, Derivation.version()).hex();
    }

    private static Hash made(List<OntologySource> ontology, String derivation) {
        Hash hash = new Hash().add("derivation").add(derivation);
        for (OntologySource source : ontology) {
            hash.add("ontology").add(source.name()).add(source.text());
        }
        return hash;
    }

    public int count() {
        return files.size();
    }

    /** Their length together. */
    long bytes() {
        return files.stream().mapToLong(file -> file.content().length).sum();
    }

    List<SeedFile> files() {
        return files;
    }

    private static boolean isSeed(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}

package dev.kikigraph.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A copy of the application as a plain jar with its libraries beside it, in {@code app} below the data folder. Its
 * folder is named after what the packed jar holds, and the files are held against their checksums before each use.
 *
 * @param folder nobody but its owner may look into it
 * @param jar to be started with {@code -jar}
 */
record ExtractedApplication(Path folder, Path jar) {

    private static final String CHECKSUMS = "checksums";

    /** Name of the jar in a copy. It is not that of the file that was started: renamed, it has the same copy. */
    private static final String JAR = "kikigraph.jar";

    private static final String TRAINING = "training-";

    private static final String ARCHIVE = "classes-";

    /** Boot's own tool takes a second or two. */
    private static final int LONGEST_EXTRACTION_SECONDS = 120;

    /** @throws IOException if there is none yet and none can be made */
    static ExtractedApplication of(Path packed, Path data) throws IOException {
        Path all = data.resolve("app");
        Path folder = all.resolve(identity(packed));
        ExtractedApplication application = new ExtractedApplication(folder, folder.resolve(JAR));
        if (!application.isWhole()) {
            Files.createDirectories(data, ownerOnly(data));
            Files.createDirectories(all, ownerOnly(all));
            delete(folder);
            System.out.println("Unpacking itself into " + folder + ", once: later starts are quicker.");
            extract(packed, all, folder);
        }
        deleteIn(all, other -> !other.equals(folder));
        deleteIn(folder, left -> left.getFileName().toString().startsWith(TRAINING));
        return application;
    }

    /** The part of a command that comes after the options of the JVM: the jar, and its arguments. */
    List<String> start(List<String> arguments) {
        List<String> start = new ArrayList<>(List.of("-D" + Launcher.PROPERTY + "=true", "-jar", jar.toString()));
        start.addAll(arguments);
        return start;
    }

    /** The slim jar needs a server. */
    boolean hasDatabase() {
        try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
            return libraries.anyMatch(library -> library.getFileName().toString().startsWith("neo4j-kernel-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive holds for jars at the place where they were: that of a folder moved since has another name. */
    Path archive(String jvm) {
        return folder.resolve("%s%s-%08x.jsa".formatted(ARCHIVE, jvm, folder.toString().hashCode()));
    }

    /** Deletes archives of an earlier JVM or place, which take 200 MB each. */
    void deleteArchivesBut(Path archive) throws IOException {
        deleteIn(folder, file -> file.getFileName().toString().startsWith(ARCHIVE) && !file.equals(archive));
    }

    /** A folder to write an archive in; one that a killed process left is deleted by the next. */
    Path trainingFolder() throws IOException {
        return Files.createTempDirectory(folder, TRAINING, ownerOnly(folder));
    }

    private static void extract(Path packed, Path all, Path folder) throws IOException {
        Path work = Files.createTempDirectory(all, "new-", ownerOnly(all));
        try {
            List<String> command = List.of(
                    ServiceProcess.java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djarmode=tools", "-jar", packed.toString(),
                    "extract", "--force", "--destination", work.toString());
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("log").toFile())
                    .start();
            if (!process.waitFor(LONGEST_EXTRACTION_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new FileSystemException(work.toString(), null, "extracting the jar failed");
            }
            Files.delete(work.resolve("log"));
            Files.move(work.resolve(packed.getFileName()), work.resolve(JAR));
            Files.write(work.resolve(CHECKSUMS), checksums(work));
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            delete(work);
        }
    }

    private boolean isWhole() throws IOException {
        Path expected = folder.resolve(CHECKSUMS);
        return Files.isRegularFile(jar) && Files.isRegularFile(expected) && Files.readAllLines(expected).equals(checksums(folder));
    }

    /** CRC-32, size and name of each jar: they tell damage, and nobody else can write here. */
    private static List<String> checksums(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        List<String> checksums = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        for (Path jar : jars) {
            try (InputStream in = Files.newInputStream(jar); CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
                while (checked.read(buffer) >= 0) {
                    // the stream computes the checksum
                }
                checksums.add("%08x %d %s".formatted(checked.getChecksum().getValue(), Files.size(jar), folder.relativize(jar)));
            }
        }
        return checksums;
    }

    /** The same for jars that hold the same. */
    private static String identity(Path packed) throws IOException {
        try (JarFile jar = new JarFile(packed.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            jar.stream()
                    .map(entry -> entry.getName() + ' ' + entry.getCrc() + ' ' + entry.getSize() + '\n')
                    .forEach(entry -> digest.update(entry.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path where) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private static void deleteIn(Path folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(which).forEach(ExtractedApplication::delete);
        }
    }

    /** Leaves what cannot be deleted, such as files that a service of another version has open on Windows. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // The next start tries again.
        }
    }
}

package dev.kikigraph.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Starts the service in a process of its own, from an extracted copy of the jar and with an archive of its classes:
 * from the jar itself it takes twice as long. Whatever stands in the way, the service is started from the jar.
 */
public final class ServiceLaunch {

    /** Options about the process or its classes, with which this process has to run the service itself. */
    private static final List<String> ABOUT_THE_PROCESS = List.of(
            "-javaagent:",
            "-agentlib:",
            "-agentpath:",
            "-Xdebug",
            "-Xrun",
            "-Xshare:",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit",
            "-XX:+AutoCreateSharedArchive",
            "-XX:AOT");

    private ServiceLaunch() {}

    /**
     * Runs the service to its end.
     *
     * @return the exit code; null where this process is to run it, or another command, from the jar
     */
    public static Integer run(String[] arguments) throws InterruptedException {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (isDirect(List.of(arguments), options, System.getenv())) {
            return null;
        }
        try {
            Path data = dataFolder(List.of(arguments), options, System.getenv());
            ExtractedApplication application = ExtractedApplication.of(jar(), data);
            ClassArchive archive = new ClassArchive(application, options);
            ServiceProcess service = ServiceProcess.start(ServiceProcess.builder(archive.command(List.of(arguments)))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT));
            archive.trainWhenIdle(service);
            return service.await();
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Kikigraph starts from its jar, which takes longer, since no copy of it can be made beside the data: "
                    + e.getMessage());
            return null;
        }
    }

    static boolean isDirect(List<String> arguments, List<String> options, Map<String, String> environment) {
        return "direct".equals(environment.get("KIKIGRAPH_LAUNCH"))
                || !Launcher.isService(arguments)
                || options.stream().anyMatch(option -> ABOUT_THE_PROCESS.stream().anyMatch(option::startsWith));
    }

    /** The folder that the service takes, unless a file of settings names another. */
    static Path dataFolder(List<String> arguments, List<String> options, Map<String, String> environment) {
        return Path.of(lastOf(arguments, "--kikigraph.data=", lastOf(options, "-Dkikigraph.data=", environment.getOrDefault("KIKIGRAPH_DATA", "data"))))
                .toAbsolutePath()
                .normalize();
    }

    private static String lastOf(List<String> all, String prefix, String otherwise) {
        return all.stream()
                .filter(each -> each.startsWith(prefix))
                .reduce((earlier, later) -> later)
                .map(each -> each.substring(prefix.length()))
                .orElse(otherwise);
    }

    private static Path jar() throws IOException {
        try {
            return Path.of(ServiceLaunch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}

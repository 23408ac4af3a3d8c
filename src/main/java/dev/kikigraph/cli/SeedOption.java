package dev.kikigraph.cli;

import dev.kikigraph.seed.SeedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the seed is. */
final class SeedOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "DIR",
            defaultValue = "${KIKIGRAPH_SEED}",
            description = {
                "Folder with the seed's YAML files, at any depth.",
                "Default: the environment variable KIKIGRAPH_SEED, or else the seed that is packed with Kikigraph."
            })
    private @Nullable Path folder;

    SeedFiles files() {
        if (folder == null || folder.toString().isEmpty()) {
            return SeedFiles.packaged();
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        SeedFiles files = SeedFiles.in(folder);
        if (files.count() == 0) {
            throw new ParameterException(spec.commandLine(), "The folder " + folder + " has no .yaml or .yml files.");
        }
        return files;
    }
}

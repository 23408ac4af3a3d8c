package dev.kikigraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the seed is. */
final class SeedOption {

    @Option(
            names = "--seed",
            paramLabel = "DIR",
            defaultValue = "${sys:kikigraph.seed:-${env:KIKIGRAPH_SEED:-}}",
            description = {
                "Folder with the seed's YAML files, at any depth.",
                "Default: the environment variable KIKIGRAPH_SEED, or else the seed that is packed with Kikigraph."
            })
    private @Nullable Path folder;

    /** Null for the packaged seed. */
    @Nullable
    Path folder() {
        return folder == null || folder.toString().isEmpty() ? null : folder;
    }
}

package dev.kikigraph.cli;

import dev.kikigraph.seed.ReadyMadeGraph;
import dev.kikigraph.startup.ParentProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the service. */
@Command(
        name = "serve",
        description =
                "Answers GraphQL and serves the explorer, at http://127.0.0.1:8080 unless settings say otherwise (the default command).",
        mixinStandardHelpOptions = true,
        footer = "Any setting can be given as --name=value, for example --server.port=9090.")
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        if (!ParentProcess.hasToldOfTheStart()) {
            spec.commandLine().getOut().println("Kikigraph is starting, which takes some seconds.");
        }
        ParentProcess.endsThisOne();
        try {
            SpringApplication service = new SpringApplication(application);
            service.addInitializers(new ReadyMadeGraph());
            service.run(settings.toArray(String[]::new));
            return CommandLine.ExitCode.OK;
        } catch (RuntimeException reported) {
            // Spring Boot has told what happened: in a sentence, or with a stack trace where nobody expected it.
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}

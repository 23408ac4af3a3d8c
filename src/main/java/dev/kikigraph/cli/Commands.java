package dev.kikigraph.cli;

import dev.kikigraph.startup.StartupProblem;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Without the name of a command it is {@code serve}. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that the arguments name.
     *
     * @param application the class that Spring Boot starts from
     * @return the exit code. After a successful {@code serve} the service goes on running on threads of its own
     */
    public static int execute(Class<?> application, String... arguments) {
        CommandLine commands = new CommandLine(new Root())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new OutlineCommand())
                .addSubcommand(new ReviewCommand())
                .addSubcommand(new SampleCommand())
                .addSubcommand(new ImportCommand());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            tell(command, failure);
            return CommandLine.ExitCode.SOFTWARE;
        });
        return commands.execute(withDefault(commands, List.of(arguments)).toArray(String[]::new));
    }

    private static List<String> withDefault(CommandLine commands, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        boolean forSpring =
                first.startsWith("-") && !commands.getCommandSpec().optionsMap().containsKey(first);
        if (!first.isEmpty() && !forSpring) {
            return arguments;
        }
        List<String> serve = new ArrayList<>(List.of("serve"));
        serve.addAll(arguments);
        return serve;
    }

    private static void tell(CommandLine command, Exception failure) {
        if (failure instanceof StartupProblem problem) {
            command.getErr().println(problem.text());
            return;
        }
        LoggerFactory.getLogger(Commands.class).error("{} failed", command.getCommandName(), failure);
    }

    @Command(
            name = "kikigraph",
            description = "A knowledge graph of Japan's medical-device industry policy, answered through GraphQL.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    private static final class Root {}

    private static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"kikigraph " + (version == null ? "(not packaged)" : version)};
        }
    }
}

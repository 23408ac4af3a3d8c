package dev.kikigraph;

import dev.kikigraph.cli.Commands;
import dev.kikigraph.cli.OutOfMemory;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Kikigraph, from the command line. */
@SpringBootApplication
public class KikigraphApplication {

    public static void main(String[] args) {
        OutOfMemory.endsTheProcess();
        int exitCode = Commands.execute(KikigraphApplication.class, args);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

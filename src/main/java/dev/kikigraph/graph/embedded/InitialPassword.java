package dev.kikigraph.graph.embedded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/** The password that a new store begins with; Neo4j's own is known to everybody. */
final class InitialPassword {

    private InitialPassword() {}

    /**
     * Leaves a password where Neo4j looks for it when it makes a store, as {@code neo4j-admin dbms
     * set-initial-password} does.
     *
     * @param home folder of Neo4j
     * @return null where there is a store already
     */
    static @Nullable String setIfNew(Path home) {
        Config config = Config.defaults(GraphDatabaseSettings.neo4j_home, home);
        Path system = Neo4jLayout.of(config)
                .databaseLayout(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .databaseDirectory();
        if (Files.exists(system)) {
            return null;
        }
        String password = random();
        SystemGraphCredential credential = SystemGraphCredential.createCredentialForPassword(
                password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
        Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        FileUserRepository users = new FileUserRepository(
                new DefaultFileSystemAbstraction(), file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
        try {
            Files.deleteIfExists(file);
            users.start();
            users.create(new User(EmbeddedNeo4j.USER, null, credential, false, false));
            users.shutdown();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return password;
    }

    static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

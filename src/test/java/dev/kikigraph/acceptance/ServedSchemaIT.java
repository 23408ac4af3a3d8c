package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import graphql.GraphQL;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of the running service is the one that is checked in. */
@WithRealData
class ServedSchemaIT {

    private static final String INTROSPECTION =
            "{ __schema { types { name fields { name } inputFields { name } enumValues { name } } } }";

    @LocalServerPort
    int port;

    @Test
    void itsTextIsTheOneThatIsCheckedIn() throws IOException {
        assertThat(new ApiClient(port).get("/graphql/schema").body()).isEqualTo(checkedIn());
    }

    @Test
    void introspectionTellsOfTheSameTypesFieldsAndValues() throws IOException {
        GraphQL fromFile = GraphQL.newGraphQL(
                        UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(checkedIn())))
                .build();
        JsonNode expected =
                JsonMapper.shared().valueToTree(fromFile.execute(INTROSPECTION).toSpecification());

        assertThat(members(new ApiClient(port).ask(INTROSPECTION))).isEqualTo(members(expected));
    }

    private static String checkedIn() throws IOException {
        return Files.readString(Path.of("schema/api.graphqls"));
    }

    /** Such as {@code Program.name}. */
    private static SortedSet<String> members(JsonNode answer) {
        SortedSet<String> members = new TreeSet<>();
        for (JsonNode type : answer.path("data").path("__schema").path("types")) {
            String name = type.path("name").asString();
            members.add(name);
            for (String kind : new String[] {"fields", "inputFields", "enumValues"}) {
                type.path(kind)
                        .forEach(member ->
                                members.add(name + "." + member.path("name").asString()));
            }
        }
        return members;
    }
}

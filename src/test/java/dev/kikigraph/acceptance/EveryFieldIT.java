package dev.kikigraph.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kikigraph.api.support.ApiClient;
import dev.kikigraph.api.support.EveryField;
import dev.kikigraph.api.support.EveryField.Page;
import dev.kikigraph.api.support.SchemaCheck;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every field of every type is answered on the whole of the real data, and holds what the schema says. */
@WithRealData
class EveryFieldIT {

    @LocalServerPort
    private int port;

    @Autowired
    private GraphQlSource source;

    @Test
    void everyFieldOfEveryNodeIsAnsweredAsTheSchemaSays() {
        GraphQLSchema schema = source.schema();
        SchemaCheck check = new SchemaCheck(schema);
        List<String> problems = new ArrayList<>();
        int nodes = 0;

        for (Page page : new EveryField(schema).pages()) {
            JsonNode answer;
            Map<String, Object> variables = new HashMap<>();
            do {
                answer = JsonMapper.shared().readTree(new ApiClient(port).ask(page.document(), variables));
                answer.path("errors").forEach(error -> problems.add(page.list() + ": " + error));
                problems.addAll(check.problems(page.list(), answer.at("/data/list")));
                nodes += answer.at("/data/list/edges").size();
                variables.put(
                        "after", answer.at("/data/list/pageInfo/endCursor").asString());
            } while (answer.at("/data/list/pageInfo/hasNextPage").asBoolean());
        }

        assertThat(problems).isEmpty();
        assertThat(nodes).isEqualTo(everyNode());
    }

    private int everyNode() {
        JsonNode counts =
                new ApiClient(port).ask("{ dataset { counts { count } } }").at("/data/dataset/counts");
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.get("count").asInt();
        }
        return sum;
    }
}

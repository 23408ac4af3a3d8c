# Kikigraph as an image, from a jar that `mvn package` has made. The default is the slim one, which needs a Neo4j server; for the one
# with Neo4j inside: --build-arg JAR=target/kikigraph-0.1.0-SNAPSHOT.jar
ARG BASE=eclipse-temurin:17-jre

FROM ${BASE} AS layers
ARG JAR=target/kikigraph-*-slim.jar
COPY ${JAR} /kikigraph.jar
RUN java -Djarmode=tools -jar /kikigraph.jar extract --layers --destination /layers && mkdir /layers/data

FROM ${BASE} AS app
WORKDIR /app
# What changes rarely comes first, so that a new version of Kikigraph is one small layer.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./

# Runs the service once, for the archive of its classes, which takes a third of a start's work away.
FROM app AS archive
COPY src/main/container/train /train
RUN bash /train

FROM app
LABEL org.opencontainers.image.title="Kikigraph" \
      org.opencontainers.image.description="A knowledge graph of Japan's medical-device industry policy, answered through GraphQL."
COPY --from=archive /app/classes.jsa ./
# Options of the JVM, below all that are given when a container is started.
COPY src/main/container/jvm.flags ./
# Used only with Neo4j inside: keep a volume there.
COPY --from=layers --chown=10001:10001 /layers/data /data
ENV KIKIGRAPH_DATA=/data SERVER_ADDRESS=0.0.0.0 LANG=C.UTF-8 MALLOC_ARENA_MAX=2
USER 10001:10001
EXPOSE 8080
# Neither curl nor wget is in the image.
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# The JVM is the first process and gets SIGTERM itself: it answers what it has accepted, and ends. More options: JDK_JAVA_OPTIONS.
# An archive that does not fit the JVM is left out, and that is no news.
ENTRYPOINT ["java", "-XX:Flags=/app/jvm.flags", "-Xlog:cds=off,cds+dynamic=off", "-jar", "kikigraph.jar"]

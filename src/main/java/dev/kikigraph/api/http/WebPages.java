package dev.kikigraph.api.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Where the web pages are found, and how long browsers keep them. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    /** With the slash, since the page names its scripts relative to itself. */
    static final String PATH = "/graphiql/";

    static final String LOCATION = "classpath:/static/graphiql/";

    static final String EXPLORER = "classpath:/static/explorer/";

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String NOT_PACKED =
            "The web pages were left out of this build (-Dweb.skip); the API itself answers at /graphql.\n";

    private final SchemaAccess access;

    WebPages(SchemaAccess access) {
        this.access = access;
    }

    static ResponseEntity<?> notPacked() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(NOT_PACKED);
    }

    /**
     * Vite names assets after their content, so that they never change; the page that names them does. The build has
     * compressed the assets, which Tomcat would do for each request.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        addAssets(registry, "/", EXPLORER);
        if (access.graphiql()) {
            addAssets(registry, PATH, LOCATION);
            registry.addResourceHandler(PATH + "**")
                    .addResourceLocations(LOCATION)
                    .setCacheControl(CacheControl.noCache());
        }
        registry.addResourceHandler("/favicon.svg", "/licenses.txt")
                .addResourceLocations(EXPLORER)
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/error.css")
                .addResourceLocations("classpath:/static/error/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Spring Boot takes it by its name. */
    @Bean("error")
    View errorPage() {
        return ErrorPage.view();
    }

    private static void addAssets(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path + "assets/**")
                .addResourceLocations(location + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}

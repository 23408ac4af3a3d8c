package dev.kikigraph.api.http;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Where the web pages are found, and how long browsers keep them. */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    /** With the slash, since the page names its scripts relative to itself. */
    static final String PATH = "/graphiql/";

    static final String LOCATION = "classpath:/static/graphiql/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // With a status of our own Spring leaves the address without a host, which is right behind any proxy.
        registry.addRedirectViewController("/", PATH).setStatusCode(HttpStatus.FOUND);
        registry.addRedirectViewController("/graphiql", PATH).setStatusCode(HttpStatus.FOUND);
    }

    /**
     * Vite names assets after their content, so that they never change; the page that names them does. The build has
     * compressed the assets, which Tomcat would do for each request.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH + "assets/**")
                .addResourceLocations(LOCATION + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler(PATH + "**").addResourceLocations(LOCATION).setCacheControl(CacheControl.noCache());
    }
}

package dev.kikigraph.api.http;

import java.io.IOException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Has files of the pages read while they are sent, so that none is in memory for somebody who does not take it. */
@Component
class SentFiles implements BeanPostProcessor {

    /** Of what reads a file in a jar. */
    private static final int HELD = 64 << 10;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof SimpleUrlHandlerMapping mapping) {
            for (Object handler : mapping.getUrlMap().values()) {
                if (handler instanceof ResourceHttpRequestHandler files) {
                    files.setResourceHttpMessageConverter(new WhileSent());
                }
            }
        }
        return bean;
    }

    private static final class WhileSent extends ResourceHttpMessageConverter {

        @Override
        protected void writeContent(Resource resource, HttpOutputMessage message) throws IOException {
            DepartingAnswer answer = message instanceof ServletServerHttpResponse response
                    ? DepartingAnswer.of(response.getServletResponse())
                    : null;
            if (answer == null) {
                super.writeContent(resource, message);
            } else {
                answer.give(resource.getInputStream(), Math.toIntExact(resource.contentLength()), HELD);
            }
        }
    }
}

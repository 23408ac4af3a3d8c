package dev.kikigraph.api.http;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Takes no more connections than the process bears: each may hold half the headers of a request in memory, and the
 * database breaks where it can open no file.
 */
@Component
class MostConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** More than one takes, so that they leave nearly half of the heap. */
    private static final long HEAP_OF_ONE = 96 << 10;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                long most = Math.min(files() / 4 * 3, Runtime.getRuntime().maxMemory() / HEAP_OF_ONE);
                protocol.setMaxConnections((int) Math.min(protocol.getMaxConnections(), most));
            }
        });
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}

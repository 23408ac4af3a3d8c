package dev.kikigraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes on what is sent to its port and back; while it hangs, it takes everything and passes nothing on. */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 8192;
    private static final int PAUSE_MILLIS = 10;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private volatile boolean hanging;

    Relay(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void hang(boolean whether) {
        hanging = whether;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                threads.execute(() -> pass(client, server));
                threads.execute(() -> pass(server, client));
            } catch (IOException e) {
                // closed, or the server is not there
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(buffer);
            while (length >= 0) {
                while (hanging) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                out.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException e) {
            // one of them was closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

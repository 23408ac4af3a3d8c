package dev.kikigraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes on what is sent to its port and back, with whatever fault it is told to have. */
final class Relay implements AutoCloseable {

    /** Of the threads of every relay. */
    static final String THREADS = "relay";

    private static final int BUFFER = 8192;
    private static final int PAUSE_MILLIS = 10;
    private static final int SLOW_MILLIS = 200;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, THREADS));
    private final int target;
    private volatile Fault fault = Fault.NONE;

    enum Fault {
        NONE,
        /** Takes everything and passes nothing on. */
        HANGS,
        /** Passes everything on, a while later. */
        SLOW,
        /** Ends each connection in the middle of what the server answers. */
        RESETS
    }

    Relay(int target) throws IOException {
        this.target = target;
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void fault(Fault now) {
        fault = now;
    }

    /** How many connections are open to it. */
    int connections() {
        return clients.size();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = server(client);
                clients.add(client);
                threads.execute(() -> pass(client, server));
                threads.execute(() -> answer(server, client));
            } catch (IOException e) {
                // closed, or the server is not there
            }
        }
    }

    private Socket server(Socket client) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            client.close();
            throw e;
        }
    }

    private void answer(Socket server, Socket client) {
        pass(server, client);
        clients.remove(client);
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(buffer);
            while (length >= 0) {
                while (fault == Fault.HANGS) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                if (fault == Fault.SLOW) {
                    Thread.sleep(SLOW_MILLIS);
                }
                if (fault == Fault.RESETS && clients.contains(to)) {
                    out.write(buffer, 0, length / 2);
                    to.setSoLinger(true, 0);
                    return;
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

package vietqr.launcher;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.logging.Logger;

/**
 * The operating system's wish that we end. Shutdown hooks run side by side, so with them the database could stop before
 * the server; a signal handler lets us keep the order.
 *
 * <p>The JDK's handler class is not part of its public interface, hence reflection: it keeps the compiler out of it.
 */
final class StopSignals {

    private static final Logger LOG = Logger.getLogger(StopSignals.class.getName());

    private StopSignals() {}

    /** Runs the action for TERM, INT (Ctrl-C) and HUP (closed terminal), each time one arrives. */
    static void handle(Runnable action) {
        for (String name : List.of("TERM", "INT", "HUP")) {
            try {
                install(name, action);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                LOG.fine(() -> "no signal " + name + " on this system");
            }
        }
    }

    private static void install(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object ours = Proxy.newProxyInstance(
                handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        action.run();
                    }
                    return null;
                });
        signal.getMethod("handle", signal, handler)
                .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
    }
}

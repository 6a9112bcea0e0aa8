package vietqr.api.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;

import java.util.Set;

/** Sets up WebSocket, which the server would do by itself if initializers were not off (glassfish-web.xml). */
public class SocketStartup implements ServletContextListener {
    private static final String INITIALIZER = "org.glassfish.tyrus.servlet.TyrusServletContainerInitializer";

    @Inject
    private Sockets sockets;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            initializer(context).onStartup(Set.of(), context);
            container(context).addEndpoint(endpoint());
        } catch (ReflectiveOperationException | ServletException | DeploymentException e) {
            throw new IllegalStateException("WebSocket cannot be set up on this server", e);
        }
    }

    private static ServletContainerInitializer initializer(ServletContext context) throws ReflectiveOperationException {
        return (ServletContainerInitializer) Class.forName(INITIALIZER, true, context.getClassLoader())
                .getConstructor()
                .newInstance();
    }

    private static ServerContainer container(ServletContext context) {
        return (ServerContainer) context.getAttribute(ServerContainer.class.getName());
    }

    private ServerEndpointConfig endpoint() {
        return ServerEndpointConfig.Builder.create(SocketEndpoint.class, SocketDoor.PATH)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new SocketEndpoint(sockets));
                    }

                    /** The door has judged it before; ids act as secrets, so pages of any origin may listen. */
                    @Override
                    public boolean checkOrigin(String origin) {
                        return true;
                    }
                })
                .build();
    }
}

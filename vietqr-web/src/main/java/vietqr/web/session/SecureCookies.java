package vietqr.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vietqr.settings.Settings;

/** The session cookie never travels in the clear where the gateway is reached by https; web.xml and glassfish-web.xml say the rest about it. */
@WebListener
public class SecureCookies implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean https = "https".equals(settings.publicUrl().getScheme());
        event.getServletContext().getSessionCookieConfig().setSecure(https);
    }
}

package vietqr.kernel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;
import vietqr.settings.Settings;

/** Makes the operator's settings injectable; they are read once, through MicroProfile Config. */
@Singleton
class SettingsProducer {
    @Produces
    @Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return Settings.read(
                property -> config.getOptionalValue(property, String.class).orElse(null));
    }
}

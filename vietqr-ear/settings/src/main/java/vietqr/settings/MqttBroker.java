package vietqr.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A broker of the operator's, at which devices come in instead of here.
 *
 * @param tls whether it is reached within TLS
 * @param user {@code ""} for none
 * @param trusted a file with the certificates (PEM) that are believed; empty: those that Java believes
 */
public record MqttBroker(String host, int port, boolean tls, String user, Secret password, Optional<Path> trusted) {}

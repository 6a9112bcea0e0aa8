package vietqr.api.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vietqr.api.broker.BrokerLink;
import vietqr.api.mqtt.MqttListening;

/** Lets devices in once there is a schema to know them by, and sends them away before it goes. */
@Singleton
@Startup
@DependsOn("Opening")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceDoor {
    @Inject
    private MqttListening listening;

    @Inject
    private BrokerLink broker;

    @PostConstruct
    void open() {
        listening.start();
        broker.start();
    }

    @PreDestroy
    void close() {
        broker.stop();
        listening.stop();
    }
}

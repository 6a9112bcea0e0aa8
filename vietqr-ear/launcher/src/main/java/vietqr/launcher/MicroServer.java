package vietqr.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;

import javax.management.JMException;
import javax.management.ObjectName;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Payara Micro inside this process. */
final class MicroServer {

    private static final Logger LOG = Logger.getLogger(MicroServer.class.getName());
    private static final String DRAIN = "vietqr:type=Drain";

    private final PayaraMicroRuntime runtime;

    private MicroServer(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /** Boots the bare server: it listens, but nothing is deployed. */
    static MicroServer boot(Image image, Path workDirectory, Path logProperties, int port) {
        // Must be known before the first class of Micro is used.
        System.setProperty("fish.payara.micro.UnpackDir", image.directory().toString());
        System.setProperty("fish.payara.micro.BootJar", image.jar().toUri().toString());
        System.setProperty("com.mysql.cj.disableAbandonedConnectionCleanup", "true");
        // Until the application has registered its checks the server is not ready.
        System.setProperty("mp.health.default.readiness.empty.response", "DOWN");
        trustWhatTheJdkTrusts();
        try {
            PayaraMicro micro = PayaraMicro.getInstance();
            micro.setRootDir(workDirectory.toFile());
            micro.setLogPropertiesFile(logProperties.toFile());
            micro.setHttpPort(port);
            micro.setNoCluster(true);
            micro.setPreBootHandler(MicroServer::configure);
            return new MicroServer(micro.bootStrap());
        } catch (BootstrapException e) {
            throw new StartFailure("The server does not start: " + Causes.deepest(e), e);
        }
    }

    /** The authorities of the Java installation, which operators maintain, not those that came with the server. */
    private static void trustWhatTheJdkTrusts() {
        if (System.getProperty("javax.net.ssl.trustStore") == null) {
            System.setProperty(
                    "javax.net.ssl.trustStore",
                    Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                            .toString());
        }
    }

    private static void configure(AdminCommandRunner runner) {
        for (String setting : ServerSettings.all()) {
            ClusterCommandResult result = runner.run("set", setting);
            if (result.getExitStatus() != ExitStatus.SUCCESS) {
                throw new StartFailure("The server refuses the setting " + setting + ": " + result.getOutput());
            }
        }
    }

    /**
     * Deploys the EAR.
     *
     * @throws StartFailure with the deepest cause; the server itself only logs it and reports success
     */
    void deploy(Path application) {
        try (DeploymentWatch watch = DeploymentWatch.start()) {
            runtime.deploy("vietqr", "/", application.toFile());
            if (!runtime.getDeployedApplicationNames().contains("vietqr")) {
                throw new StartFailure("The application cannot be deployed: " + watch.cause());
            }
        }
    }

    /** Lets no new request begin and waits for those under way. */
    void drain(int seconds) {
        try {
            ObjectName name = new ObjectName(DRAIN);
            if (!ManagementFactory.getPlatformMBeanServer().isRegistered(name)) {
                return;
            }
            Object left = ManagementFactory.getPlatformMBeanServer()
                    .invoke(name, "drain", new Object[] {seconds}, new String[] {"int"});
            if (!Integer.valueOf(0).equals(left)) {
                LOG.warning(() -> left + " requests, deliveries or jobs were not finished within " + seconds
                        + " s and are cut off; what has to go on does so at the next start");
            }
        } catch (JMException e) {
            LOG.warning(() -> "cannot drain: " + Causes.deepest(e));
        }
    }

    void shutdown() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            LOG.warning(() -> "the server did not stop cleanly: " + Causes.deepest(e));
        }
    }
}

package vietqr.api.startup;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vietqr.settings.DatabaseAccess;
import vietqr.settings.Settings;

import javax.sql.DataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * First bean of the application: refuses wrong settings, then brings the schema up to date and sees to it that the
 * application cannot alter the journal. If it throws, the application is not deployed.
 *
 * <p>It also defines the data source, because such a definition needs a component to stand on. Time zone and batching
 * are set here too, so that an operator's own URL need not know about them.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = Migrator.DATA_SOURCE,
        className = "com.mysql.cj.jdbc.MysqlDataSource",
        url = "${MPCONFIG=vietqr.db.url}",
        user = "${MPCONFIG=vietqr.db.user}",
        password = "${MPCONFIG=vietqr.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "serverTimezone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "rewriteBatchedStatements=true",
            // For AllAtOnce. No statement is put together from what somebody sent.
            "allowMultiQueries=true",
            // Whoever borrows a connection asks for its isolation level; only we ever set it, so the driver knows.
            "useLocalSessionState=true",
            "cachePrepStmts=true",
            "prepStmtCacheSqlLimit=8192",
            // More than there are different statements; the driver's own number is 25.
            "prepStmtCacheSize=500",
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5"
        })
public class Migrator {

    /** JNDI name of the one data source. */
    public static final String DATA_SOURCE = "java:app/jdbc/vietqr";

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    @Resource(lookup = DATA_SOURCE)
    private DataSource dataSource;

    @PostConstruct
    void start() {
        Config config = ConfigProvider.getConfig();
        Settings settings = Settings.read(
                name -> config.getOptionalValue(name, String.class).orElse(null));
        Optional<DataSource> owner = settings.database().flatMap(Migrator::owner);
        new Schema(owner.orElse(dataSource)).migrate();
        try {
            settle(new Rights(dataSource), owner);
        } catch (SQLException e) {
            throw new IllegalStateException("the rights of the application's database account cannot be settled", e);
        }
    }

    private static void settle(Rights rights, Optional<DataSource> owner) throws SQLException {
        if (owner.isPresent()) rights.grantedBy(owner.get());
        List<String> alterable = rights.alterable();
        if (!alterable.isEmpty())
            LOG.warning(() -> "the database account of the application may alter " + alterable
                    + "; only the chain of hashes shows it if somebody does. See docs/journal.md");
    }

    /** No pool: it is needed at the start only. */
    private static Optional<DataSource> owner(DatabaseAccess access) {
        return access.owner().map(owner -> {
            MysqlDataSource source = new MysqlDataSource();
            source.setUrl(access.url());
            source.setUser(owner.user());
            source.setPassword(owner.password().value());
            return source;
        });
    }
}

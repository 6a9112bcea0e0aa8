package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.file.Path;
import java.util.Optional;

/** Makes the {@link BankDirectory} injectable: as shipped, under the operator's file if {@code vietqr.banks.file} names one. */
@ApplicationScoped
class BankDirectories {
    private final Optional<String> file;

    @Inject
    BankDirectories(@ConfigProperty(name = "vietqr.banks.file") Optional<String> file) {
        this.file = file;
    }

    protected BankDirectories() {
        this(Optional.empty());
    }

    /** A bad file is known at the start, not with the first code. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object start, BankDirectory banks) {
        banks.all();
    }

    @Produces
    @Singleton
    BankDirectory directory() {
        BankDirectory shipped = BankDirectory.shipped();
        return file.map(Path::of).map(shipped::updatedFrom).orElse(shipped);
    }
}

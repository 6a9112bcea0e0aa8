package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vietqr.settings.Settings;

import java.nio.file.Path;
import java.util.Optional;

/** Makes the {@link BankDirectory} injectable: as shipped, under the operator's file if {@code VIETQR_BANKS_FILE} names one. */
@ApplicationScoped
class BankDirectories {
    private final Optional<Path> file;

    @Inject
    BankDirectories(Settings settings) {
        this.file = settings.banksFile();
    }

    /** For the container's proxy only. */
    protected BankDirectories() {
        this.file = Optional.empty();
    }

    /** A bad file is known at the start, not with the first code. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object start, BankDirectory banks) {
        banks.all();
    }

    @Produces
    @Singleton
    BankDirectory directory() {
        BankDirectory shipped = BankDirectory.shipped();
        return file.map(shipped::updatedFrom).orElse(shipped);
    }
}

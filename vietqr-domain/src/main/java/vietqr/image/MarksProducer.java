package vietqr.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import vietqr.settings.Settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the operator's {@link Marks} injectable, from the directory named by {@code VIETQR_MARKS_DIR} if it is set. They are
 * read at the start, so that a bad file is known then and not with the first picture.
 */
@ApplicationScoped
class MarksProducer {
    private final Optional<Path> directory;

    @Inject
    MarksProducer(Settings settings) {
        this.directory = settings.marksDir();
    }

    /** For the container's proxy only. */
    protected MarksProducer() {
        this.directory = Optional.empty();
    }

    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object start, Marks marks) {
        marks.vietqr();
    }

    @Produces
    @Singleton
    Marks marks() {
        return directory.map(Marks::from).orElse(Marks.none());
    }
}

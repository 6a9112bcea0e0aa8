package vietqr.image;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.nio.file.Path;
import java.util.Optional;

/** Makes the operator's {@link Marks} injectable, from the directory named by {@code vietqr.image.marks} if it is set. */
@Singleton
class MarksProducer {
    private final Optional<String> directory;

    @Inject
    MarksProducer(@ConfigProperty(name = "vietqr.image.marks") Optional<String> directory) {
        this.directory = directory;
    }

    @Produces
    @Singleton
    Marks marks() {
        return directory.map(Path::of).map(Marks::from).orElse(Marks.none());
    }
}

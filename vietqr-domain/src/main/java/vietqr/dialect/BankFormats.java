package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All formats there are. Addresses write their names in lower case with hyphens, so case and hyphens do not matter. */
@ApplicationScoped
public class BankFormats {
    private final Map<String, BankFormat> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** For the container's proxy only. */
    protected BankFormats() {}

    @Inject
    BankFormats(@Any Instance<BankFormat> all) {
        this((Iterable<BankFormat>) all);
    }

    /** @throws IllegalStateException if two have one name */
    BankFormats(Iterable<BankFormat> all) {
        for (BankFormat format : all)
            if (byName.put(format.name(), format) != null)
                throw new IllegalStateException("two formats are called " + format.name());
    }

    /** One that somebody outside speaks. */
    public Optional<BankFormat> named(String name) {
        return known(name).filter(BankFormat::spoken);
    }

    private Optional<BankFormat> known(String name) {
        return Optional.ofNullable(byName.get(name.replace('-', '_')));
    }

    /** @throws IllegalStateException if there is none */
    public BankFormat get(String name) {
        return known(name).orElseThrow(() -> new IllegalStateException("no bank speaks " + name));
    }

    /** Those that somebody outside speaks, by name. */
    public List<BankFormat> all() {
        return known().stream().filter(BankFormat::spoken).toList();
    }

    /** All in which a message can be kept, by name. */
    public List<BankFormat> known() {
        return List.copyOf(byName.values());
    }
}

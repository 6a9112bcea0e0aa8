package vietqr.bankfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The profiles that come with the gateway, for how sheets of these banks commonly look. Banks change their sheets and have
 * several kinds; a merchant whose sheet looks otherwise makes a profile of their own from one of these.
 */
public final class ShippedProfiles {
    private static final List<String> FILES =
            List.of("vietcombank", "vietinbank", "bidv", "mb", "techcombank", "acb", "generic");
    private static final List<String> TEXTS =
            FILES.stream().map(ShippedProfiles::text).toList();
    private static final List<BankProfile> ALL =
            TEXTS.stream().map(ShippedProfiles::profile).toList();
    private static final Map<String, String> BY_NAME = Stream.iterate(0, i -> i < ALL.size(), i -> i + 1)
            .collect(Collectors.toMap(i -> ALL.get(i).name(), TEXTS::get));

    private ShippedProfiles() {}

    public static List<BankProfile> all() {
        return ALL;
    }

    /** By name, as JSON. */
    public static Map<String, String> texts() {
        return BY_NAME;
    }

    private static BankProfile profile(String json) {
        try {
            return ProfileJson.read(json);
        } catch (BadProfile ours) {
            throw new IllegalStateException("a profile that is shipped is wrong: " + json, ours);
        }
    }

    private static String text(String name) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream("profiles/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

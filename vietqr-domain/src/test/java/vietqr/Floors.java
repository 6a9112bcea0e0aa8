package vietqr;

import com.tngtech.archunit.core.domain.JavaClass;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which room of the domain stands on which floor. A new room gets its place here first. */
final class Floors {
    /**
     * From the ground up. The vault has a floor of its own because identities keep their secrets in it; the sandbox plays
     * with all the others, and so does the simulation beside it.
     */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("kernel"),
            Set.of("vault", "audit"),
            Set.of("qr", "identity", "lease", "job", "outbound", "sealing", "sheet", "voice"),
            Set.of("access", "presence", "preference", "secondfactor", "openid", "listening"),
            Set.of("merchant", "bank", "image", "messenger", "schedule", "paper", "calendar"),
            Set.of("approval", "payment", "onboarding", "apikey", "idempotency", "joining", "letter"),
            Set.of("matching", "dialect", "bankfile", "terminal", "receiving"),
            Set.of("intake"),
            Set.of("webhook", "device", "refund", "statement", "comparison", "linking", "cashier"),
            Set.of("event", "airing", "correction", "evidence"),
            Set.of("delivery"),
            Set.of("reconciliation"),
            Set.of("resolution"),
            Set.of("closing"),
            Set.of("dispute", "report"),
            Set.of("alert", "personal"),
            Set.of("sandbox", "simulation"));

    /** Modules of their own below the domain: what the operator has set, and the chain of the journal. */
    private static final Set<String> CELLAR = Set.of("settings", "journal");

    /** On the class path for tests only. */
    private static final Set<String> NOT_OF_THE_DOMAIN = Set.of("settings", "journal", "database");

    private static final Pattern ROOM = Pattern.compile("vietqr\\.([a-z0-9]+).*");

    private Floors() {}

    /** The room of a class; empty for what is not ours. */
    static Optional<String> room(JavaClass type) {
        Matcher name = ROOM.matcher(type.getBaseComponentType().getPackageName());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    static boolean isOfTheDomain(String room) {
        return !NOT_OF_THE_DOMAIN.contains(room);
    }

    static boolean isKnown(String room) {
        return floor(room) >= 0;
    }

    static boolean mayUse(String room, String used) {
        return used.equals(room) || CELLAR.contains(used) || isKnown(used) && floor(used) < floor(room);
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++)
            if (FLOORS.get(floor).contains(room)) return floor;
        return -1;
    }
}

package vietqr.audit;

import java.util.Optional;

/**
 * Who is at work on this thread, as the door found out: doors begin and end it, and in between whatever is written down is
 * theirs. Where no door was passed it is the gateway itself.
 *
 * @param id {@code person:1}, {@code key:2}, {@code client:name}, {@code nobody} for a stranger, {@code gateway}
 * @param name what people call them
 * @param address from where, as text
 */
public record Doer(String id, String name, String address) {
    public static final Doer GATEWAY = new Doer("gateway", "", "");

    private static final String STRANGER = "nobody";
    private static final ThreadLocal<Doer> HERE = new ThreadLocal<>();

    public Doer {
        id = cut(id, 120);
        name = cut(name, 200);
        address = cut(address, 64);
    }

    public static Doer person(long id, String email) {
        return here().as("person:" + id, email);
    }

    public static Doer key(long id, String name) {
        return here().as("key:" + id, name);
    }

    public static Doer client(String username) {
        return here().as("client:" + username, username);
    }

    /** Somebody has come in, of whom no more is known than from where. */
    public static void enters(String address) {
        HERE.set(new Doer(STRANGER, "", address));
    }

    /** It has become known who it is. */
    public static void is(Doer known) {
        HERE.set(known);
    }

    public static void leaves() {
        HERE.remove();
    }

    public static Doer here() {
        return Optional.ofNullable(HERE.get()).orElse(GATEWAY);
    }

    private Doer as(String who, String called) {
        return new Doer(who, called, address);
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

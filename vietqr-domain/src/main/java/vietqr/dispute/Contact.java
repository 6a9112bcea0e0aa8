package vietqr.dispute;

import java.util.regex.Pattern;

/**
 * How whoever complains can be reached. Each part may be empty.
 *
 * @param email at most 254 characters
 */
public record Contact(String name, String email, String phone) {
    public static final Contact NOBODY = new Contact("", "", "");

    static final int LONGEST_NAME = 120;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,189}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()-]{6,29}");

    public Contact {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
    }

    boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }

    boolean sound() {
        return name.length() <= LONGEST_NAME
                && (email.isEmpty() || EMAIL.matcher(email).matches())
                && (phone.isEmpty() || PHONE.matcher(phone).matches());
    }
}

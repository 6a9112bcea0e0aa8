package vietqr.joining;

import vietqr.messenger.Addressee;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;

import java.util.Locale;
import java.util.Optional;

/** E-mail addresses as people are known by them. */
final class Addresses {
    private static final int LONGEST = 254;

    private Addresses() {}

    /** Trimmed and in lower case; empty if no letter can be sent there. */
    static Optional<String> read(String typed, Messengers messengers) {
        String address = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        Addressee addressee = new Addressee(MessengerKind.EMAIL, address, "", "");
        boolean fine =
                address.length() <= LONGEST && messengers.fault(addressee).isEmpty();
        return fine ? Optional.of(address) : Optional.empty();
    }
}

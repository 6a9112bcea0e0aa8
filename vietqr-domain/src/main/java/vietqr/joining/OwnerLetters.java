package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.identity.Language;
import vietqr.identity.Role;
import vietqr.kernel.BankingDay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What all owners of a merchant are told by letter, each in their language. */
@ApplicationScoped
@Transactional
public class OwnerLetters {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(BankingDay.ZONE);

    private final Staff staff;
    private final Letters letters;

    /** For the container's proxy only. */
    protected OwnerLetters() {
        this(null, null);
    }

    @Inject
    public OwnerLetters(Staff staff, Letters letters) {
        this.staff = staff;
        this.letters = letters;
    }

    /**
     * @param key of the words, as with {@link Letters#owe}
     */
    public void owe(long merchantId, String key, Object... values) {
        staff.at(merchantId).stream()
                .filter(colleague -> colleague.roles().contains(Role.OWNER))
                .map(Staff.Colleague::person)
                .forEach(owner ->
                        letters.owe(owner.email(), owner.chosenLanguage().orElse(Language.VI), key, values));
    }

    /** A moment as letters write it. */
    public static String when(Instant at) {
        return WHEN.format(at);
    }
}

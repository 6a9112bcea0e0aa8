package vietqr.dispute;

import vietqr.identity.Language;
import vietqr.kernel.Vnd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says has gone wrong.
 *
 * @param claimed how much of the money it is about
 * @param story in their own words
 * @param happenedOn the day on which the money moved, or should have
 * @param bankReference what their bank calls the payment; may be empty
 * @param language in which they are written to
 */
public record Complaint(
        Complainant complainant,
        DisputeChannel channel,
        DisputeReason reason,
        Vnd claimed,
        String story,
        LocalDate happenedOn,
        String bankReference,
        Contact contact,
        Language language) {
    /** In characters. */
    public static final int LONGEST_STORY = 4000;

    public static final int LONGEST_REFERENCE = 100;

    /** As much as a code can ask for. */
    public static final long MOST_CLAIMED = 9_999_999_999_999L;

    public Complaint {
        story = story.strip();
        bankReference = bankReference.strip();
    }

    /** All that is wrong with it, so that nobody has to try again and again. */
    public List<FilingFault> faults(LocalDate today) {
        List<FilingFault> faults = new ArrayList<>();
        if (claimed.isZero() || claimed.amount() > MOST_CLAIMED) faults.add(FilingFault.AMOUNT);
        if (story.isEmpty() || story.length() > LONGEST_STORY) faults.add(FilingFault.STORY);
        if (happenedOn.isAfter(today)) faults.add(FilingFault.DAY);
        if (bankReference.length() > LONGEST_REFERENCE) faults.add(FilingFault.REFERENCE);
        if (!contact.sound() || complainant == Complainant.PAYER && !contact.reachable())
            faults.add(FilingFault.CONTACT);
        return faults;
    }
}

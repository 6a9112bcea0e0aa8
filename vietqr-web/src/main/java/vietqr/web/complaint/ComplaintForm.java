package vietqr.web.complaint;

import jakarta.servlet.http.HttpServletRequest;
import vietqr.dispute.Complainant;
import vietqr.dispute.Complaint;
import vietqr.dispute.Contact;
import vietqr.dispute.DisputeChannel;
import vietqr.dispute.DisputeReason;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;
import vietqr.web.look.Amount;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is typed into the public form, and what is wrong with it. */
public final class ComplaintForm {
    private static final List<String> FIELDS =
            List.of("reason", "amount", "day", "reference", "story", "name", "email", "phone");
    private static final int LONGEST = 4000;

    private final String ref;
    private final Map<String, String> typed = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    ComplaintForm(String ref, Vnd amount, LocalDate day) {
        this.ref = ref;
        typed.put("amount", amount.isZero() ? "" : amount.toString());
        typed.put("day", day.toString());
    }

    ComplaintForm filledIn(HttpServletRequest request) {
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            String kept = value == null ? "" : value.strip();
            typed.put(field, kept.substring(0, Math.min(kept.length(), LONGEST)));
        }
        return this;
    }

    Complaint complaint(Language language, LocalDate today) {
        return new Complaint(
                Complainant.PAYER,
                DisputeChannel.WEB,
                reason(),
                amount(),
                get("story"),
                day(today),
                get("reference"),
                new Contact(get("name"), get("email"), get("phone")),
                language);
    }

    private DisputeReason reason() {
        return Arrays.stream(DisputeReason.values())
                .filter(known -> known.name().equals(get("reason")))
                .findFirst()
                .orElse(DisputeReason.OTHER);
    }

    /** Points and commas group digits; dong have no fractions. */
    private Vnd amount() {
        return Vnd.of(Amount.of(get("amount")).orElse(0));
    }

    /** What is no day is one that is still to come, which is refused with the right words. */
    private LocalDate day(LocalDate today) {
        try {
            return LocalDate.parse(get("day"));
        } catch (DateTimeException notADay) {
            return today.plusDays(1);
        }
    }

    void problem(String words) {
        problems.add(words);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    public String ref() {
        return ref;
    }

    public String get(String field) {
        return typed.getOrDefault(field, "");
    }
}

package vietqr.api.v1;

import vietqr.dispute.About;
import vietqr.dispute.Complainant;
import vietqr.dispute.Complaint;
import vietqr.dispute.Contact;
import vietqr.dispute.DisputeChannel;
import vietqr.dispute.DisputeReason;
import vietqr.dispute.Judgement;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;

import java.util.OptionalInt;
import java.util.Set;

/** Reads what callers say about complaints. */
final class DisputeWish {
    static final Set<String> FIELDS = Set.of(
            "complainant",
            "reason",
            "amount",
            "story",
            "happenedOn",
            "bankReference",
            "movementId",
            "paymentRequestId",
            "breakId",
            "contact",
            "language",
            "evenLate");
    static final Set<String> SAYING = Set.of("words", "shared");
    static final Set<String> DECISION = Set.of("outcome", "grounds", "amount", "version");
    private static final Set<String> CONTACT = Set.of("name", "email", "phone");

    private DisputeWish() {}

    static Complaint complaint(Body body) {
        return new Complaint(
                Asked.word("complainant", body.required("complainant"), Complainant.class)
                        .orElseThrow(),
                DisputeChannel.API,
                Asked.word("reason", body.required("reason"), DisputeReason.class)
                        .orElseThrow(),
                body.amount("amount"),
                body.required("story"),
                Asked.day("happenedOn", body.required("happenedOn")),
                body.textOf("bankReference"),
                contact(body),
                language(body));
    }

    private static Contact contact(Body body) {
        if (!body.has("contact")) return Contact.NOBODY;
        Body contact = body.object("contact", CONTACT);
        return new Contact(contact.textOf("name"), contact.textOf("email"), contact.textOf("phone"));
    }

    private static Language language(Body body) {
        String code = body.textOf("language");
        if (code.isEmpty()) return Language.VI;
        return Language.of(code).orElseThrow(() -> Asked.refused("language", "must be vi or en"));
    }

    /** Without anything that it is about it is money that the key's merchant has not seen. */
    static About about(Body body, long merchantId) {
        if (body.has("breakId")) return About.breakOf(id(body, "breakId"));
        if (body.has("movementId")) return About.movement(id(body, "movementId"));
        if (body.has("paymentRequestId")) return About.request(id(body, "paymentRequestId"));
        return About.merchant(merchantId);
    }

    private static long id(Body body, String name) {
        return Asked.number(name, body.required(name)).orElseThrow();
    }

    static Judgement judgement(long disputeId, Body body) {
        Judgement.Outcome outcome = Asked.word("outcome", body.required("outcome"), Judgement.Outcome.class)
                .orElseThrow();
        return new Judgement(
                disputeId,
                outcome,
                body.required("grounds"),
                body.has("amount") ? body.amount("amount") : Vnd.ZERO,
                body.has("version") ? OptionalInt.of((int) body.positive("version")) : OptionalInt.empty());
    }
}

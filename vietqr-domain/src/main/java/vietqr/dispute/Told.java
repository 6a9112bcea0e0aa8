package vietqr.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vietqr.identity.Language;
import vietqr.kernel.Vnd;

import java.time.LocalDate;

/** A {@link Complaint} as it is kept. */
@Embeddable
class Told {
    @Enumerated(EnumType.STRING)
    private Complainant complainant;

    @Enumerated(EnumType.STRING)
    private DisputeChannel channel;

    @Enumerated(EnumType.STRING)
    private DisputeReason reason;

    private Vnd claimed;
    private String story;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Column(name = "bank_reference")
    private String bankReference;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    private String language;

    protected Told() {}

    Told(Complaint complaint) {
        this.complainant = complaint.complainant();
        this.channel = complaint.channel();
        this.reason = complaint.reason();
        this.claimed = complaint.claimed();
        this.story = complaint.story();
        this.happenedOn = complaint.happenedOn();
        this.bankReference = complaint.bankReference();
        this.contactName = complaint.contact().name();
        this.contactEmail = complaint.contact().email();
        this.contactPhone = complaint.contact().phone();
        this.language = complaint.language().code();
    }

    Complaint complaint() {
        return new Complaint(
                complainant,
                channel,
                reason,
                claimed,
                story,
                happenedOn,
                bankReference,
                new Contact(contactName, contactEmail, contactPhone),
                Language.of(language).orElse(Language.VI));
    }
}

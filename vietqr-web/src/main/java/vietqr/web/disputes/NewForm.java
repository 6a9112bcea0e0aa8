package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import vietqr.dispute.Complainant;
import vietqr.dispute.DisputeChannel;
import vietqr.dispute.DisputeReason;
import vietqr.kernel.Vnd;

import java.time.LocalDate;

/** What is typed when a complaint is taken down. */
@Named("disputeForm")
@RequestScoped
public class NewForm {
    private Complainant complainant = Complainant.PAYER;
    private DisputeChannel channel = DisputeChannel.PHONE;
    private DisputeReason reason = DisputeReason.NOT_RECEIVED;
    private Long amount;
    private String story;
    private LocalDate happenedOn;
    private String reference;
    private String name;
    private String email;
    private String phone;
    private boolean evenLate;

    /** All of it, until something else is typed. */
    void propose(Vnd all) {
        if (amount == null && !all.isZero()) amount = all.amount();
    }

    public Complainant getComplainant() {
        return complainant;
    }

    public void setComplainant(Complainant complainant) {
        this.complainant = complainant;
    }

    public DisputeChannel getChannel() {
        return channel;
    }

    public void setChannel(DisputeChannel channel) {
        this.channel = channel;
    }

    public DisputeReason getReason() {
        return reason;
    }

    public void setReason(DisputeReason reason) {
        this.reason = reason;
    }

    public Long getAmount() {
        return amount;
    }

    public void setAmount(Long amount) {
        this.amount = amount;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public void setHappenedOn(LocalDate happenedOn) {
        this.happenedOn = happenedOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public boolean isEvenLate() {
        return evenLate;
    }

    public void setEvenLate(boolean evenLate) {
        this.evenLate = evenLate;
    }
}

package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeDue;
import vietqr.dispute.DisputeFiled;
import vietqr.dispute.Term;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.messenger.Message;
import vietqr.settings.Settings;

import java.time.LocalDate;
import java.util.List;

/** Puts in words what happened to complaints. Who complained, and in what words, stays in the portal. */
@ApplicationScoped
class DisputeStories {
    private final Merchants merchants;
    private final String portal;

    /** For the container's proxy only. */
    protected DisputeStories() {
        this.merchants = null;
        this.portal = "";
    }

    @Inject
    DisputeStories(Merchants merchants, Settings settings) {
        this.merchants = merchants;
        this.portal = settings.publicUrl().toString();
    }

    Fact of(DisputeFiled filed) {
        Dispute dispute = filed.dispute();
        return fact(dispute, "filed", Topic.DISPUTE_FILED, "dispute.filed");
    }

    /** Each term is told of by itself. */
    Fact of(DisputeDue due) {
        Dispute dispute = due.dispute();
        Term term = dispute.term().orElseThrow();
        String when = due.over() ? "over" : "soon";
        return fact(dispute, term + ":" + when, Topic.DISPUTE_DUE, "dispute." + when + "." + term);
    }

    private Fact fact(Dispute dispute, String what, Topic topic, String headline) {
        LocalDate dueOn = dispute.dueOn().orElseThrow();
        return new Fact(
                "dispute:" + dispute.id() + ":" + what,
                topic,
                dispute.merchantId(),
                dispute.complaint().claimed(),
                words -> new Message(
                        "",
                        words.get(
                                headline,
                                dispute.number(),
                                words.money(dispute.complaint().claimed())),
                        List.of(
                                words.get("line.merchant", name(dispute.merchantId())),
                                words.get("dispute.due", words.day(dueOn)),
                                words.get("line.link", portal + "/disputes/view.xhtml?id=" + dispute.id()))));
    }

    private String name(long merchantId) {
        return merchants.find(merchantId).map(Merchant::name).orElse("");
    }
}

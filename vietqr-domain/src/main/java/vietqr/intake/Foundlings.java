package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import vietqr.dialect.Claim;
import vietqr.dialect.Claim.Place;
import vietqr.dialect.Outcome;

import java.util.Optional;

/**
 * Finds the account of a claim, and where it is not linked yet tells so, in case the claim is the proof for which linking
 * waits. A merchant's own connection proves nothing: the merchant could have written the message.
 */
@ApplicationScoped
class Foundlings {
    private final Addressing addressing;
    private final Event<UnlinkedMoney> unlinked;

    /** For the container's proxy only. */
    protected Foundlings() {
        this(null, null);
    }

    @Inject
    Foundlings(Addressing addressing, Event<UnlinkedMoney> unlinked) {
        this.addressing = addressing;
        this.unlinked = unlinked;
    }

    /** @param doubt what speaks against the message; empty for nothing */
    Location of(Claim claim, Voice voice, Notice notice, String doubt) {
        Location location = addressing.of(claim, voice);
        if (!(location instanceof Location.Lost lost) || lost.why() != Outcome.UNKNOWN_ACCOUNT) return location;
        boolean weighty = doubt.isEmpty()
                && !claim.reference().isEmpty()
                && voice.merchantId().isEmpty();
        if (!weighty || !(claim.place() instanceof Place.Account named) || addressing.outOfReach(named, voice))
            return location;
        Optional<String> bank = addressing.bankOf(named, voice);
        if (bank.isEmpty()) return location;
        unlinked.fire(new UnlinkedMoney(
                notice.reference(),
                bank.get(),
                named.number(),
                claim.direction(),
                claim.amount(),
                claim.content(),
                notice.receivedAt()));
        return addressing.of(claim, voice);
    }
}

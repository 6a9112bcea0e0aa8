package vietqr.cashier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** How each merchant wants its money said aloud. */
@ApplicationScoped
@Transactional
public class SpeakingDesk {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected SpeakingDesk() {
        this(null);
    }

    @Inject
    SpeakingDesk(EntityManager em) {
        this.em = em;
    }

    /** As usual, if nobody has chosen. */
    public Speaking of(long merchantId) {
        return choice(merchantId).map(SpeakingChoice::speaking).orElse(Speaking.USUAL);
    }

    /** @return whether it was taken: it must be {@link Speaking#sound} */
    public boolean choose(long merchantId, Speaking speaking) {
        if (!speaking.sound()) return false;
        choice(merchantId)
                .ifPresentOrElse(
                        known -> known.become(speaking), () -> em.persist(new SpeakingChoice(merchantId, speaking)));
        return true;
    }

    private Optional<SpeakingChoice> choice(long merchantId) {
        return Optional.ofNullable(em.find(SpeakingChoice.class, merchantId));
    }
}

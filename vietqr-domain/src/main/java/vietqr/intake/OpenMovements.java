package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.merchant.Sight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Money that came to merchants' accounts and belongs to no request: a person decides. */
@ApplicationScoped
@Transactional
public class OpenMovements {
    /** How far back they are looked for: what is older is no work of today. */
    public static final Duration REACH = Duration.ofDays(90);

    private static final int LARGEST_PAGE = 200;
    private static final String OPEN =
            "select m from OpenMovement o, Movement m where m.id = o.movementId" + " and o.movementId >= :since and ";
    private static final String SUGGESTED = " and exists (select s.id from Suggestion s where s.movementId = m.id)";

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected OpenMovements() {
        this(null, null);
    }

    @Inject
    public OpenMovements(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** How many there are since then, as far as {@code most}. */
    public int count(Sight sight, Instant since, int most) {
        if (sight.blind()) return 0;
        return query(sight, "", since, Place.newest(OptionalLong.empty()))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /**
     * Those of the last 90 days.
     *
     * @param suggested only those of which matching has an idea whose they may be
     * @param size 1 to 200
     */
    public Page<Movement> page(Sight sight, boolean suggested, Place place, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        if (sight.blind()) return Page.cut(List.of(), size, Movement::id);
        TypedQuery<Movement> query =
                query(sight, suggested ? SUGGESTED : "", now.get().minus(REACH), place);
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, Movement::id);
    }

    private TypedQuery<Movement> query(Sight sight, String which, Instant since, Place place) {
        String whose = sight.everything() ? "" : " and a.id = o.accountId and a.merchantId in :merchants";
        String open = sight.everything() ? OPEN : OPEN.replace(" where ", ", BankAccount a where ");
        TypedQuery<Movement> query = em.createQuery(
                        open + place.condition("o.movementId") + whose + which + place.sorting("o.movementId"),
                        Movement.class)
                .setParameter("since", Ids.notBefore(since))
                .setParameter("place", place.bound());
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query;
    }
}

package vietqr.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.identity.Person;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;

import java.util.List;
import java.util.OptionalLong;

/** The questions of all kinds in one list: those that wait, and those that a person has asked. */
@ApplicationScoped
@Transactional
public class ApprovalInbox {
    /** From here on it is not counted any further. */
    public static final int MOST_COUNTED = 100;

    private static final int LARGEST_PAGE = 200;
    private static final String WAITING = "select a from Approval a where a.state = :waiting and a.id < :before";
    private static final String OF_OTHERS = " and a.requester <> :own and a.requester not like :ownKey";
    private static final String NEWEST_FIRST = " order by a.id desc";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected ApprovalInbox() {
        this(null);
    }

    @Inject
    public ApprovalInbox(EntityManager em) {
        this.em = em;
    }

    /**
     * What waits for this person's yes or no: nothing that they have asked for, themselves or by a key they made.
     *
     * @param decides where they may decide
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<Approval> waitingFor(Person person, Sight decides, OptionalLong before, int size) {
        if (decides.blind()) return nothing(size);
        return page(bindOwn(bindSight(query(WAITING + whose(decides) + OF_OTHERS, before), decides), person), size);
    }

    /** How many those are, as far as {@link #MOST_COUNTED}. */
    public int countFor(Person person, Sight decides) {
        return waitingFor(person, decides, OptionalLong.empty(), MOST_COUNTED)
                .rows()
                .size();
    }

    /** All that waits, whoever asked and whoever decides. */
    public Page<Approval> waiting(Sight sight, OptionalLong before, int size) {
        if (sight.blind()) return nothing(size);
        return page(bindSight(query(WAITING + whose(sight), before), sight), size);
    }

    /** What the person has asked for, whatever has become of it. */
    public Page<Approval> askedBy(Person person, OptionalLong before, int size) {
        TypedQuery<Approval> query = em.createQuery(
                        "select a from Approval a where a.requester = :own and a.id < :before" + NEWEST_FIRST,
                        Approval.class)
                .setParameter("own", Requester.person(person).value())
                .setParameter("before", before.orElse(Long.MAX_VALUE));
        return page(query, size);
    }

    private TypedQuery<Approval> query(String text, OptionalLong before) {
        return em.createQuery(text + NEWEST_FIRST, Approval.class)
                .setParameter("waiting", ApprovalState.WAITING)
                .setParameter("before", before.orElse(Long.MAX_VALUE));
    }

    private static String whose(Sight sight) {
        return sight.everything() ? "" : " and a.merchantId in :merchants";
    }

    private static TypedQuery<Approval> bindSight(TypedQuery<Approval> query, Sight sight) {
        return sight.everything() ? query : query.setParameter("merchants", sight.merchantIds());
    }

    private static TypedQuery<Approval> bindOwn(TypedQuery<Approval> query, Person person) {
        return query.setParameter("own", Requester.person(person).value())
                .setParameter("ownKey", Requester.anyKeyOf(person));
    }

    private static Page<Approval> page(TypedQuery<Approval> query, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, Approval::id);
    }

    private static Page<Approval> nothing(int size) {
        return Page.cut(List.of(), size, Approval::id);
    }
}

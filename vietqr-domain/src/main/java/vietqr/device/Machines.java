package vietqr.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.merchant.Terminal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What stands at a terminal and hears of its money, in one look: it is asked for each bank message. */
@ApplicationScoped
@Transactional
public class Machines {
    private static final int MOST_AT_A_TERMINAL = 50;
    private static final String LOOK =
            "select t, l.id, b from Terminal t left join DeviceLogin l on l.terminalId = t.id"
                    + " left join Box b on b.terminalId = t.id where ";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected Machines() {
        this(null);
    }

    @Inject
    public Machines(EntityManager em) {
        this.em = em;
    }

    /**
     * @param machine whether a machine of the terminal's own is let in
     * @param boxes that are bound to it, oldest first, at most fifty
     */
    public record Standing(Terminal terminal, boolean machine, List<Box> boxes) {}

    /** At the merchant's terminal with this code; empty if it has none. */
    public Optional<Standing> at(long merchantId, String terminalCode) {
        return standing(
                em.createQuery(LOOK + "t.merchantId = :merchant and t.code = :code order by b.id", Object[].class)
                        .setParameter("merchant", merchantId)
                        .setParameter("code", terminalCode));
    }

    public Optional<Standing> at(long terminalId) {
        return standing(em.createQuery(LOOK + "t.id = :terminal order by b.id", Object[].class)
                .setParameter("terminal", terminalId));
    }

    private static Optional<Standing> standing(TypedQuery<Object[]> query) {
        List<Object[]> rows = query.setMaxResults(MOST_AT_A_TERMINAL).getResultList();
        if (rows.isEmpty()) return Optional.empty();
        List<Box> boxes =
                rows.stream().map(row -> (Box) row[2]).filter(Objects::nonNull).toList();
        Object[] first = rows.get(0);
        return Optional.of(new Standing((Terminal) first[0], first[1] != null, boxes));
    }
}

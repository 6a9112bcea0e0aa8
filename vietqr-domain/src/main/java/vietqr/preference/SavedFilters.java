package vietqr.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The filters that people have given names; each sees their own. */
@ApplicationScoped
@Transactional
public class SavedFilters {
    public static final int LONGEST_NAME = 60;

    private static final int MOST_OF_A_PAGE = 20;
    private static final int LONGEST_QUERY = 1000;
    static final Pattern PAGE = Pattern.compile("/[a-z]{1,40}/[a-z]{1,40}\\.xhtml");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=._+*~-]+");

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected SavedFilters() {
        this(null, null);
    }

    @Inject
    public SavedFilters(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** What became of the wish to save one. */
    public enum Saved {
        DONE,
        /** It has no name, or nothing is filtered. */
        EMPTY,
        /** There are as many as a list may have. */
        TOO_MANY
    }

    /** Those of the person for a page, by name. */
    public List<SavedFilter> of(long personId, String page) {
        return em.createQuery(
                        "select f from SavedFilter f where f.userId = :person and f.page = :page order by f.name, f.id",
                        SavedFilter.class)
                .setParameter("person", personId)
                .setParameter("page", page)
                .setMaxResults(MOST_OF_A_PAGE)
                .getResultList();
    }

    /** Keeps it; another one of that name on that page is replaced. */
    public Saved save(long personId, String page, String name, String query) {
        String called = name.strip();
        if (called.isEmpty()
                || !PAGE.matcher(page).matches()
                || !QUERY.matcher(query).matches()) return Saved.EMPTY;
        if (query.length() > LONGEST_QUERY) return Saved.EMPTY;
        String kept = called.substring(0, Math.min(called.length(), LONGEST_NAME));
        List<SavedFilter> known = of(personId, page);
        Optional<SavedFilter> same =
                known.stream().filter(one -> one.name().equals(kept)).findFirst();
        if (same.isPresent()) same.get().become(query, now.get());
        else if (known.size() >= MOST_OF_A_PAGE) return Saved.TOO_MANY;
        else em.persist(new SavedFilter(personId, page, kept, query, now.get()));
        return Saved.DONE;
    }

    /** Nothing happens if it is not the person's own. */
    public void forget(long personId, long filterId) {
        SavedFilter filter = em.find(SavedFilter.class, filterId);
        if (filter != null && filter.ownedBy(personId)) em.remove(filter);
    }
}

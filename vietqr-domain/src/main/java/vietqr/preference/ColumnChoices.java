package vietqr.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of lists that people have hidden; each for themselves, and for one list. */
@ApplicationScoped
@Transactional
public class ColumnChoices {
    private static final int MOST = 20;
    private static final Pattern COLUMN = Pattern.compile("[a-zA-Z.]{1,48}");

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected ColumnChoices() {
        this(null, null);
    }

    @Inject
    public ColumnChoices(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** The names of the columns that this person does not see on this page. */
    public Set<String> hidden(long personId, String page) {
        return of(personId, page).map(ColumnChoice::hidden).orElse(Set.of());
    }

    /** From now on these are not seen, and all others are. Nothing is kept of what cannot be the name of a column. */
    public void hide(long personId, String page, Collection<String> columns) {
        if (!SavedFilters.PAGE.matcher(page).matches() || columns.size() > MOST) return;
        if (!columns.stream().allMatch(column -> COLUMN.matcher(column).matches())) return;
        Optional<ColumnChoice> known = of(personId, page);
        if (columns.isEmpty()) known.ifPresent(em::remove);
        else if (known.isPresent()) known.get().become(columns, now.get());
        else em.persist(new ColumnChoice(personId, page, columns, now.get()));
    }

    private Optional<ColumnChoice> of(long personId, String page) {
        return em.createQuery(
                        "select c from ColumnChoice c where c.userId = :person and c.page = :page", ColumnChoice.class)
                .setParameter("person", personId)
                .setParameter("page", page)
                .getResultStream()
                .findFirst();
    }
}

package vietqr.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which columns of a list a person does not want to see. What is new in the list is seen until they say otherwise. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "column_choice")
public class ColumnChoice {
    @Id
    private long id;

    @Column(name = "user_id")
    private long userId;

    private String page;
    private String hidden;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    protected ColumnChoice() {}

    ColumnChoice(long userId, String page, Collection<String> hidden, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.page = page;
        become(hidden, now);
    }

    void become(Collection<String> columns, Instant now) {
        this.hidden = String.join(" ", new TreeSet<>(columns));
        this.chosenAt = now;
    }

    Set<String> hidden() {
        return Set.of(hidden.split(" "));
    }
}

package vietqr.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.time.Instant;

/** A list as a person has filtered it, under a name. */
@Entity
@InsertedAfter("portal_user")
@Table(name = "saved_filter")
public class SavedFilter {
    @Id
    private long id;

    @Column(name = "user_id")
    private long userId;

    private String page;
    private String name;
    private String query;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SavedFilter() {}

    SavedFilter(long userId, String page, String name, String query, Instant now) {
        this.id = Ids.next();
        this.userId = userId;
        this.page = page;
        this.name = name;
        this.query = query;
        this.savedAt = now;
    }

    /** Under the same name it stands for something else from now on. */
    void become(String filter, Instant now) {
        this.query = filter;
        this.savedAt = now;
    }

    boolean ownedBy(long person) {
        return userId == person;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The address of the list as it was filtered. */
    public String link() {
        return page + '?' + query;
    }

    public String query() {
        return query;
    }
}

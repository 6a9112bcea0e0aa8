package vietqr.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import vietqr.identity.Person;

import java.time.Instant;
import java.time.LocalDate;

/** A day of which a person has said what it is, whatever the list says. */
@Entity
@Table(name = "calendar_day")
class ChangedDay {
    static final int LONGEST_NAME = 100;

    @Id
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String name;

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected ChangedDay() {}

    ChangedDay(SpecialDay what, Person by, Instant now) {
        this.day = what.day();
        become(what, by, now);
    }

    void become(SpecialDay what, Person by, Instant now) {
        if (!what.day().equals(day)) throw new IllegalArgumentException(what.day() + " is not " + day);
        this.kind = what.kind();
        this.name = what.name().substring(0, Math.min(what.name().length(), LONGEST_NAME));
        this.changedBy = by.id();
        this.changedAt = now;
    }

    SpecialDay special() {
        return new SpecialDay(day, kind, name);
    }

    long changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}

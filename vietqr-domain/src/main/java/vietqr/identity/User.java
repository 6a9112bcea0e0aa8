package vietqr.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.kernel.Ids;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A person who may sign in, with their password's hash. Outside this room they are a {@link Person}. */
@Audited(
        value = Thing.PERSON,
        fields = {"email", "displayName", "disabledAt"},
        secret = {"passwordHash"},
        merchant = "",
        name = "email")
@Customizer(AuditTrail.class)
@Entity
@Table(name = "portal_user")
class User {
    @Id
    private long id;

    @Version
    private int version;

    private String email;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "portal_user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    protected User() {}

    User(Email email, String displayName, String passwordHash, Set<Role> roles, Instant at) {
        if (displayName.isBlank()) throw new IllegalArgumentException("a person has a name");
        if (roles.isEmpty()) throw new IllegalArgumentException("a person has at least one role");
        this.id = Ids.next();
        this.email = email.value();
        this.displayName = displayName.strip();
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
        this.createdAt = at;
    }

    /** Notes a sign-in that went well. */
    void signedIn(Instant at) {
        if (disabled()) throw new IllegalStateException("signed in while disabled");
        lastSignInAt = at;
    }

    /** Puts a hash with today's parameters in the place of an older one of the same password. */
    void rehash(String newHash) {
        passwordHash = newHash;
    }

    void become(Set<Role> others) {
        if (others.isEmpty()) throw new IllegalArgumentException("a person has at least one role");
        if (!roles.equals(others)) roles = EnumSet.copyOf(others);
    }

    void rename(String name) {
        if (name.isBlank()) throw new IllegalArgumentException("a person has a name");
        displayName = name.strip();
    }

    void prefer(Language chosen) {
        language = chosen.code();
    }

    void disable(Instant at) {
        if (!disabled()) disabledAt = at;
    }

    void enable() {
        disabledAt = null;
    }

    boolean disabled() {
        return disabledAt != null;
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(id, email, displayName, roles, Language.of(language).orElse(null));
    }
}

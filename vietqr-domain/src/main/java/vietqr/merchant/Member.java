package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Customizer;
import vietqr.audit.AuditTrail;
import vietqr.audit.Audited;
import vietqr.audit.Thing;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A person who works for a merchant, and what they are there. What each role may do stands in {@code vietqr.access}. */
@Audited(
        value = Thing.MEMBER,
        fields = {"userId", "roles"})
@Customizer(AuditTrail.class)
@Entity
@InsertedAfter("merchant")
@Table(name = "merchant_member")
class Member {
    @Id
    private long id;

    @Column(name = "merchant_id")
    private long merchantId;

    @Column(name = "user_id")
    private long userId;

    private String roles;

    protected Member() {}

    /** One who is here whatever they are anywhere. */
    Member(long merchantId, long userId) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.userId = userId;
    }

    Member(long merchantId, long userId, Collection<Role> roles) {
        this(merchantId, userId);
        become(roles);
    }

    void become(Collection<Role> some) {
        if (some.isEmpty() || some.stream().anyMatch(Role::operators))
            throw new IllegalArgumentException("no roles of a member");
        roles = EnumSet.copyOf(some).stream().map(Role::name).collect(Collectors.joining(","));
    }

    long merchantId() {
        return merchantId;
    }

    long userId() {
        return userId;
    }

    /** @param anywhere what the person is where nothing else is said */
    Set<Role> roles(Set<Role> anywhere) {
        if (roles == null) return anywhere;
        Set<Role> own = EnumSet.noneOf(Role.class);
        for (String word : roles.split(",")) own.add(Role.valueOf(word));
        return own;
    }
}

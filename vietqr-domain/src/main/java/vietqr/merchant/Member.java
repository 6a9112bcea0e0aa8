package vietqr.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;
import vietqr.kernel.InsertedAfter;

/** A person who works for a merchant. What the person may do is said by the roles in {@code identity}. */
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

    protected Member() {}

    Member(long merchantId, long userId) {
        this.id = Ids.next();
        this.merchantId = merchantId;
        this.userId = userId;
    }
}

package vietqr.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That money which came belongs to no request. Gone once somebody has put it down to one. */
@Entity
@Table(name = "open_movement")
class OpenMovement {
    @Id
    @Column(name = "movement_id")
    private long movementId;

    @Column(name = "account_id")
    private long accountId;

    protected OpenMovement() {}

    OpenMovement(long movementId, long accountId) {
        this.movementId = movementId;
        this.accountId = accountId;
    }
}

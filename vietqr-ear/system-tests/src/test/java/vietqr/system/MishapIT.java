package vietqr.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Something of ours breaks in the middle of booking: the bank's message outlives it, and counts when it comes again. */
@ExtendWith(SharedGateway.class)
class MishapIT {
    private static final String OUTCOMES = "select r.outcome from notice_reading r join notice n on n.id = r.notice_id"
            + " where n.dedupe_key = ? order by r.seq";

    private final Http http;
    private final Database database;
    private final Ledger ledger;
    private Order order;
    private Credit credit;

    MishapIT(Gateway gateway) {
        this.http = gateway.http();
        this.database = gateway.database();
        this.ledger = new Ledger(database);
    }

    @BeforeEach
    void theMatchOfThisPaymentCannotBeWritten() {
        order = Order.ask(http, 150_000);
        credit = order.paid();
        database.change("create trigger sabotage before insert on payment_match for each row"
                + " if exists (select 1 from movement where id = new.movement_id and reference = '"
                + credit.reference() + "') then signal sqlstate '45000' set message_text = 'sabotaged'; end if");
    }

    @AfterEach
    void mended() {
        database.change("drop trigger if exists sabotage");
    }

    @Test
    void theMessageIsKeptAndBookedWhenTheBankRepeatsIt() {
        for (int time = 0; time < 2; time++) {
            Answer refused = ApiClient.bank(http).post(Credit.PATH, credit.message());
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.object().getString("errorReason")).isEqualTo("005");
            assertThat(refused.object().getString("toastMessage")).contains("send it again");
        }
        assertThat(database.column(OUTCOMES, credit.transactionId() + "|C")).containsExactly("FAILED");
        assertThat(ledger.movements(credit)).isZero();
        assertThat(ledger.events(credit)).isZero();
        assertThat(ledger.state(order)).isEqualTo("WAITING");

        mended();
        credit.tell(http);
        credit.tell(http);

        assertThat(database.column(OUTCOMES, credit.transactionId() + "|C")).containsExactly("FAILED", "BOOKED");
        assertThat(ledger.movements(credit)).isEqualTo(1);
        assertThat(ledger.state(order)).isEqualTo("PAID");
    }
}

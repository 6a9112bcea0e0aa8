package vietqr.system;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must be true of a gateway's books at any time when no message is under way, whatever was told, how often, in which
 * order and however often the gateway died: counted in its database, past all of its code.
 */
record Invariants(Database database) {
    /** That nobody has taken the match {@code p} back. */
    private static final String HOLDS = " not exists (select 1 from payment_reversal v"
            + " where v.movement_id = p.movement_id and v.turn = p.turn)";

    /** All that need nothing but the books. */
    void hold() {
        aMovementBelongsToOneRequestAtTheMost();
        theSumOfCreditsIsTheSumOfTheirMovements();
        timelinesHaveNoGaps();
        everyChangeIsToldOnce();
        everyInterestedEndpointIsOwedEachEventOnce();
    }

    private void aMovementBelongsToOneRequestAtTheMost() {
        none("select count(*) from (select p.movement_id from payment_match p where" + HOLDS
                + " group by p.movement_id having count(*) > 1) twice");
        none("select count(*) from (select bank_bin, account_number, reference, direction from movement"
                + " group by bank_bin, account_number, reference, direction having count(*) > 1) twice");
    }

    private void theSumOfCreditsIsTheSumOfTheirMovements() {
        none("select count(*) from payment_request r where r.kind = 'DYNAMIC' and r.received + r.surplus <>"
                + " (select coalesce(sum(m.amount), 0) from payment_match p join movement m on m.id = p.movement_id"
                + " where p.request_id = r.id and" + HOLDS + ")");
    }

    private void timelinesHaveNoGaps() {
        none("select count(*) from payment_request r where r.last_seq <>"
                + " (select count(*) from payment_timeline t where t.request_id = r.id)"
                + " or r.last_seq <> (select max(t.seq) from payment_timeline t where t.request_id = r.id)");
    }

    /** A movement is one event; so is each change of a request but what is about the code, the bank and the person behind it. */
    private void everyChangeIsToldOnce() {
        none("select count(*) from movement m where m.account_id is not null and 1 <>"
                + " (select count(*) from webhook_event e where e.subject = concat('movement:', m.id))");
        none("select count(*) from payment_timeline t join payment_request r on r.id = t.request_id"
                + " where r.kind = 'DYNAMIC' and t.kind not in ('ASKED', 'TOLD_BY_BANK', 'ATTRIBUTED') and 1 <> (select count(*)"
                + " from webhook_event e where e.subject = concat('request:', t.request_id, ':', t.seq))");
    }

    private void everyInterestedEndpointIsOwedEachEventOnce() {
        none(
                "select count(*) from webhook_event e join webhook_endpoint p on p.merchant_id = e.merchant_id"
                        + " where p.profile = 'STANDARD' and p.enabled and p.types = '' and p.created_at < e.created_at"
                        + " and 1 <> (select count(*) from webhook_delivery d where d.event_id = e.id and d.endpoint_id = p.id)");
        none("select count(*) from webhook_event e join webhook_endpoint p on p.merchant_id = e.merchant_id"
                + " where p.profile like 'VIETQR%' and p.enabled and p.types = '' and p.created_at < e.created_at"
                + " and (e.type = 'movement.recorded') <> (select count(*) from webhook_delivery d"
                + " where d.event_id = e.id and d.endpoint_id = p.id)");
    }

    private void none(String violations) {
        assertThat(database.number(violations)).as(violations).isZero();
    }
}

package vietqr.system;

import java.util.List;

/** What the books of a gateway say about an order: counted in its database, past all of its code. */
record Ledger(Database database) {
    /** Movements recorded under a bank's reference. */
    long movements(Credit credit) {
        return database.number("select count(*) from movement where reference = ?", credit.reference());
    }

    long matches(Order order) {
        return database.number(
                "select count(*) from payment_match m join payment_request r on r.id = m.request_id"
                        + " where r.order_id = ?",
                order.id());
    }

    /** To how many requests a movement was matched. */
    long matches(Credit credit) {
        return database.number(
                "select count(*) from payment_match p join movement m on m.id = p.movement_id where m.reference = ?",
                credit.reference());
    }

    /** How many movements are not yet in the journal's chain. */
    long unsealedMovements() {
        return database.number("select count(*) from movement m left join journal_entry e"
                + " on e.source = 'movement' and e.record = m.id where e.record is null");
    }

    String state(Order order) {
        return database.text("select state from payment_request where order_id = ?", order.id());
    }

    long events(Credit credit) {
        return database.number(
                "select count(*) from webhook_event e join movement m on m.id = e.movement_id where m.reference = ?",
                credit.reference());
    }

    /** The states of the deliveries of a movement. */
    List<String> deliveries(Credit credit) {
        return database.column(
                "select d.state from webhook_delivery d join webhook_event e on e.id = d.event_id"
                        + " join movement m on m.id = e.movement_id where m.reference = ?",
                credit.reference());
    }

    /** How the tries to deliver a movement went, in order. */
    List<String> tries(Credit credit) {
        return database.column(
                "select a.label from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id"
                        + " join webhook_event e on e.id = d.event_id join movement m on m.id = e.movement_id"
                        + " where m.reference = ? order by a.number",
                credit.reference());
    }
}

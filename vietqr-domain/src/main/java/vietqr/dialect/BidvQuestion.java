package vietqr.dialect;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;

import java.util.List;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** BIDV's {@code getbill}: which bills a customer has to pay (wire reference, section 8.3). It moves no money. */
public record BidvQuestion(String service, String customer, Fields fields) {
    /** Empty if a parameter is missing. */
    public static Optional<BidvQuestion> read(byte[] body) {
        Optional<Told> told = Fields.parseUnambiguous(body).map(Told::new);
        Optional<String> service = told.flatMap(found -> found.name("service_id", Told.LONGEST_ID));
        Optional<String> customer = told.flatMap(found -> found.name("customer_id", Told.LONGEST_ACCOUNT));
        if (service.isEmpty() || customer.isEmpty()) return Optional.empty();
        return Optional.of(
                new BidvQuestion(service.get(), customer.get(), told.get().fields()));
    }

    /** Whether the checksum is one over the secret, the service and the customer. */
    public boolean madeWith(String secret) {
        return BidvPayment.sealed(fields, secret, "service_id", "customer_id");
    }

    /** @param amount zero if the payer decides */
    public record Bill(String id, Vnd amount) {}

    /** The bills, under the name of who is to get the money. */
    public FormatAnswer answer(String holder, List<Bill> bills) {
        BidvAnswer answer = bills.isEmpty() ? BidvAnswer.NO_BILL : BidvAnswer.OK;
        JsonArrayBuilder data = JSON.createArrayBuilder();
        for (Bill bill : bills)
            data.add(JSON.createObjectBuilder()
                    .add("type", "0")
                    .add("amount", bill.amount().toString())
                    .add("bill_id", bill.id()));
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("result_code", answer.code())
                .add("result_desc", answer.words())
                .add("customer_id", customer)
                .add("customer_name", holder)
                .add("customer_addr", "")
                .add("data", data);
        return new FormatAnswer(answer.status(), answer.code(), body.build().toString());
    }
}

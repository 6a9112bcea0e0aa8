package vietqr.web.cashier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.bank.BankAccount;
import vietqr.cashier.SaleView;
import vietqr.kernel.JsonApi;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.payment.PaymentRequest;
import vietqr.terminal.PointOfSale;
import vietqr.web.look.Format;
import vietqr.web.look.Pictures;
import vietqr.web.look.Texts;
import vietqr.web.pay.Sums;

import java.time.Duration;

/** A sale as the script of the till shows it: what people read is written already. */
@RequestScoped
public class SaleForm {
    @Inject
    private Pictures pictures;

    @Inject
    private Format format;

    @Inject
    private Texts texts;

    @Inject
    private Now now;

    /** One line of the list of the shift. */
    JsonObject line(SaleView sale) {
        return facts(sale).build();
    }

    /** With the code that is to be paid now, if one is. */
    JsonObject whole(SaleView sale) {
        PaymentRequest request = sale.request();
        Sums sums = Sums.of(request.balance());
        JsonObjectBuilder form = facts(sale);
        PointOfSale terminal = sale.terminal();
        BankAccount account = terminal.account().orElseThrow();
        form.add("ref", request.transactionRefId())
                .add("seq", request.seq())
                .add("merchant", terminal.merchant().name())
                .add("bank", terminal.bank().orElseThrow().shortName())
                .add("account", account.codeNumber())
                .add("holder", account.holder())
                .add("content", request.transferText())
                .add("missing", format.money(sums.missing()))
                .add("excess", format.money(sums.excess()))
                .add("received", format.money(sums.left()))
                .add("millisLeft", millisLeft(request));
        if (sale.state().open() && !sums.missing().isZero())
            form.add("picture", pictures.of(payload(request, sums.missing())));
        return form.build();
    }

    private static String payload(PaymentRequest request, Vnd amount) {
        return amount.equals(request.amount()) ? request.payload() : request.payloadFor(amount);
    }

    private long millisLeft(PaymentRequest request) {
        return Math.max(0, Duration.between(now.get(), request.payableUntil()).toMillis());
    }

    private JsonObjectBuilder facts(SaleView sale) {
        PaymentRequest request = sale.request();
        return JsonApi.JSON
                .createObjectBuilder()
                .add("id", Long.toString(request.id()))
                .add("amount", format.money(request.amount()))
                .add("state", sale.state().name())
                .add("stateText", texts.get("state." + sale.state()))
                .add("code", request.code().value())
                .add("order", request.orderId())
                .add("note", request.note())
                .add("at", format.time(sale.madeAt()));
    }
}

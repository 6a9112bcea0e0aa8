package vietqr.web.cashier;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.cashier.Heard;
import vietqr.cashier.Hearing;
import vietqr.cashier.SaleView;
import vietqr.cashier.Speaking;
import vietqr.cashier.SpeakingDesk;
import vietqr.cashier.Till;
import vietqr.kernel.JsonApi;
import vietqr.kernel.Masked;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.payment.PaymentRequest;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.web.look.Format;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /cashier/feed?terminal=&all=}: what came in the last two minutes, and what this person has sold here today. */
@WebServlet("/cashier/feed")
public class FeedServlet extends HttpServlet {
    @Inject
    private transient PointsOfSale terminals;

    @Inject
    private transient Hearing hearing;

    @Inject
    private transient SpeakingDesk speaking;

    @Inject
    private transient Till till;

    @Inject
    private transient SaleForm form;

    @Inject
    private transient Format format;

    @Inject
    private transient Visit visit;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient Now now;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sight sight = visit.sight(Permission.TAKE_PAYMENTS);
        Optional<PointOfSale> terminal = terminals.find(sight, Answers.number(request.getParameter("terminal")));
        if (terminal.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else Answers.json(response, feed(terminal.get(), sight, "1".equals(request.getParameter("all"))));
    }

    private JsonObject feed(PointOfSale terminal, Sight sight, boolean everything) {
        Speaking how = speaking.of(terminal.merchant().id());
        List<SaleView> shift = till.shift(current.person().id(), terminal);
        JsonArrayBuilder heard = JsonApi.JSON.createArrayBuilder();
        hearing.lately(terminal, sight, everything).forEach(one -> heard.add(line(one)));
        JsonArrayBuilder sales = JsonApi.JSON.createArrayBuilder();
        shift.forEach(sale -> sales.add(form.line(sale)));
        return JsonApi.JSON
                .createObjectBuilder()
                .add("quiet", how.quietAt(now.get()))
                .add("volume", how.volume())
                .add("heard", heard)
                .add("sales", sales)
                .add("total", format.money(Till.paid(shift)))
                .build();
    }

    private JsonObject line(Heard one) {
        return JsonApi.JSON
                .createObjectBuilder()
                .add("id", Long.toString(one.movement().id()))
                .add("amount", format.money(one.movement().amount()))
                .add("at", format.time(one.movement().recordedAt()))
                .add(
                        "sale",
                        one.request()
                                .map(PaymentRequest::id)
                                .map(String::valueOf)
                                .orElse(""))
                .add("what", what(one))
                .build();
    }

    /** The order, or the payment code, or what the payer wrote, without what may name them: many look at a till. */
    private static String what(Heard one) {
        return one.request()
                .map(request -> request.orderId().isBlank() ? request.code().value() : request.orderId())
                .orElseGet(() -> Masked.text(one.movement().content()));
    }
}

package vietqr.web.cashier;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.access.Permission;
import vietqr.cashier.SaleResult;
import vietqr.cashier.SaleView;
import vietqr.cashier.SaleWish;
import vietqr.cashier.Till;
import vietqr.kernel.JsonApi;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;
import vietqr.web.look.Texts;
import vietqr.web.session.BodyType;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Visit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /cashier/sale}: a POST of JSON asks for money, with {@code ?cancel=<id>} it withdraws a sale; a GET with {@code ?id=}
 * tells how one stands. Only pages of our own can send this type with the session's cookie: a browser asks before another site
 * may, and is not answered.
 */
@WebServlet("/cashier/sale")
public class SaleServlet extends HttpServlet {
    private static final String TYPE = "application/json";
    private static final int LARGEST = 8_192;

    @Inject
    private transient Till till;

    @Inject
    private transient SaleForm form;

    @Inject
    private transient Visit visit;

    @Inject
    private transient CurrentPerson current;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, till.find(sight(), Answers.number(request.getParameter("id"))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!BodyType.is(TYPE, request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        String cancelled = request.getParameter("cancel");
        if (cancelled != null) answer(response, till.cancel(sight(), Answers.number(cancelled)));
        else sell(request, response);
    }

    private void sell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SaleWish> wish = wish(request.getInputStream().readNBytes(LARGEST));
        if (wish.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        SaleResult result = till.sell(current.person().id(), sight(), wish.get());
        if (result instanceof SaleResult.Asked asked) Answers.json(response, form.whole(asked.sale()));
        else refuse(response, ((SaleResult.Refused) result).fault());
    }

    private static Optional<SaleWish> wish(byte[] body) {
        try (JsonReader reader = JsonApi.JSON.createReader(new ByteArrayInputStream(body))) {
            JsonObject json = reader.readObject();
            String key = json.getString("key");
            if (!key.matches("[A-Za-z0-9-]{8,64}")) return Optional.empty();
            long amount = Answers.number(json.getString("amount"));
            return Optional.of(new SaleWish(
                    Answers.number(json.getString("terminal")),
                    Vnd.of(amount),
                    json.getString("order", ""),
                    json.getString("note", ""),
                    key));
        } catch (JsonException | ClassCastException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private void refuse(HttpServletResponse response, SaleResult.Fault fault) throws IOException {
        Answers.json(
                response,
                JsonApi.JSON
                        .createObjectBuilder()
                        .add("refused", texts.get("till.fault." + fault))
                        .build());
    }

    private void answer(HttpServletResponse response, Optional<SaleView> sale) throws IOException {
        if (sale.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else Answers.json(response, form.whole(sale.get()));
    }

    private Sight sight() {
        return visit.sight(Permission.TAKE_PAYMENTS);
    }
}

package vietqr.dialect;

import jakarta.enterprise.context.ApplicationScoped;
import vietqr.bank.Proof;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * An entry of a bank's statement that no message had told of: the gateway tells itself, so that a movement of this origin has
 * its notice like every other. Nobody outside speaks it.
 */
@ApplicationScoped
public class StatementEntry implements BankFormat {
    public static final String NAME = "STATEMENT_ENTRY";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean spoken() {
        return false;
    }

    @Override
    public Map<Proof, Seal> seals() {
        return Map.of();
    }

    @Override
    public Reading read(byte[] body) {
        return Fields.parseUnambiguous(body)
                .flatMap(fields -> claim(new Told(fields)))
                .map(claim -> Reading.of(claim.transactionId(), claim))
                .orElseGet(() -> new Reading.Refused("", "this is no entry of a statement"));
    }

    private static Optional<Claim> claim(Told told) {
        Optional<String> entry = told.name("entry", Told.LONGEST_ID);
        Optional<String> account = told.name("account", Told.LONGEST_ACCOUNT);
        Optional<Long> amount = told.amount("amount");
        Optional<Instant> time = told.time("time");
        Optional<Direction> direction = told.name("direction", 1).flatMap(Direction::of);
        if (entry.isEmpty() || account.isEmpty() || amount.isEmpty() || time.isEmpty() || direction.isEmpty())
            return Optional.empty();
        return Optional.of(new Claim(
                entry.get(),
                told.name("reference", Told.LONGEST_ID).orElse(""),
                new Claim.Place.Account("", account.get()),
                direction.get(),
                Vnd.of(amount.get()),
                told.content("content"),
                time.get()));
    }

    @Override
    public Letter write(Transfer transfer) {
        return Letter.of(JSON.createObjectBuilder()
                .add("entry", transfer.id())
                .add("account", transfer.target().account())
                .add("reference", transfer.reference())
                .add("direction", transfer.direction().name())
                .add("amount", transfer.amount().amount())
                .add("content", transfer.content())
                .add("time", transfer.at().toString())
                .build());
    }

    /** Nobody hears it. */
    @Override
    public FormatAnswer answer(Handled handled) {
        return new FormatAnswer(FormatAnswer.OK, "", "{}");
    }
}

package vietqr.bankfile;

import vietqr.bankfile.BankProfile.Transform;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.sheet.Cell;
import vietqr.sheet.Row;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes an entry of one row. */
final class RowReading {
    private final BankProfile profile;
    private final Layout layout;

    RowReading(BankProfile profile, Layout layout) {
        this.profile = profile;
        this.layout = layout;
    }

    /** An entry, or what is wrong with the row and its day if that could be read. */
    record Read(Line line, Finding problem, Optional<LocalDate> day) {
        private static Read bad(Finding problem, Optional<LocalDate> day) {
            return new Read(null, problem, day);
        }
    }

    private record Money(Direction direction, long amount, Finding problem) {
        private static Money bad(Reason reason, Object... details) {
            return new Money(null, 0, Finding.of(reason, details));
        }
    }

    /** The transfer text, if nothing else stands in the row. */
    Optional<String> onlyContent(Row row) {
        Cell content = cell(row, Role.CONTENT);
        boolean alone = row.cells().stream().filter(cell -> !cell.isEmpty()).count() == 1;
        return alone && !content.isEmpty() ? Optional.of(content.text()) : Optional.empty();
    }

    Read read(Row row, Head head) {
        Cell date = cell(row, Role.DATE);
        if (date.kind() == Cell.Kind.FORMULA) return Read.bad(Finding.of(Reason.FORMULA), Optional.empty());
        Optional<Days.Read> when = profile.days().read(date);
        if (when.isEmpty())
            return Read.bad(
                    Finding.of(Reason.BAD_DATE, date.text(), profile.days().kinds()), Optional.empty());
        Optional<LocalDate> day = when.map(Days.Read::day);
        String currency = cell(row, Role.CURRENCY).text().toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() ? !isVnd(currency) : !head.isInVnd())
            return Read.bad(Finding.of(Reason.OTHER_CURRENCY, currency.isEmpty() ? head.currency() : currency), day);
        Money money = money(row);
        if (money.problem() != null) return Read.bad(money.problem(), day);
        Amounts.Read balance = balance(row);
        if (balance != null && !balance.good()) return Read.bad(balance.problem(), day);
        return new Read(line(row, when.get(), money, balance), null, day);
    }

    private Line line(Row row, Days.Read when, Money money, Amounts.Read balance) {
        Optional<LocalTime> time = when.time().or(() -> profile.days().time(cell(row, Role.TIME)));
        return new Line(
                row.line(),
                when.day(),
                new Days.Read(when.day(), time).instant(),
                money.direction(),
                Vnd.of(money.amount()),
                balance == null ? OptionalLong.empty() : OptionalLong.of(balance.value()),
                cell(row, Role.REFERENCE).text(),
                cell(row, Role.CONTENT).text(),
                cell(row, Role.PAYER_NAME).text(),
                cell(row, Role.PAYER_ACCOUNT).text());
    }

    private static boolean isVnd(String currency) {
        return currency.equals("VND") || currency.equals("VNĐ");
    }

    private Amounts.Read balance(Row row) {
        Cell cell = cell(row, Role.BALANCE);
        return cell.isEmpty() ? null : profile.amounts().read(cell);
    }

    private Money money(Row row) {
        return layout.inTwo() ? debitOrCredit(row) : signed(row);
    }

    private Money debitOrCredit(Row row) {
        Amounts.Read debit = amount(row, Role.DEBIT);
        Amounts.Read credit = amount(row, Role.CREDIT);
        if (!debit.good()) return new Money(null, 0, debit.problem());
        if (!credit.good()) return new Money(null, 0, credit.problem());
        if (debit.value() != 0 && credit.value() != 0) return Money.bad(Reason.TWO_AMOUNTS);
        if (credit.value() < 0) return Money.bad(Reason.BAD_AMOUNT, credit.value(), 0);
        if (credit.value() > 0) return new Money(Direction.C, credit.value(), null);
        return debit.value() == 0 ? Money.bad(Reason.NO_AMOUNT) : new Money(Direction.D, Math.abs(debit.value()), null);
    }

    private Amounts.Read amount(Row row, Role role) {
        Cell cell = cell(row, role);
        return cell.isEmpty() || cell.text().equals("-")
                ? new Amounts.Read(0, null)
                : profile.amounts().read(cell);
    }

    private Money signed(Row row) {
        Amounts.Read amount = amount(row, Role.AMOUNT);
        if (!amount.good()) return new Money(null, 0, amount.problem());
        if (amount.value() == 0) return Money.bad(Reason.NO_AMOUNT);
        if (!layout.columns().containsKey(Role.DIRECTION))
            return new Money(amount.value() > 0 ? Direction.C : Direction.D, Math.abs(amount.value()), null);
        String sign = cell(row, Role.DIRECTION).text();
        String plain = Folded.plain(sign).strip();
        if (profile.signs().credit().contains(plain)) return new Money(Direction.C, Math.abs(amount.value()), null);
        if (profile.signs().debit().contains(plain)) return new Money(Direction.D, Math.abs(amount.value()), null);
        return Money.bad(Reason.BAD_DIRECTION, sign);
    }

    private Cell cell(Row row, Role role) {
        Integer column = layout.columns().get(role);
        Cell cell = column == null ? new Cell(Cell.Kind.EMPTY, "") : row.cell(column);
        if (cell.kind() != Cell.Kind.TEXT) return cell;
        String text = cell.text();
        for (Transform transform : profile.transforms())
            if (transform.column() == role)
                text = transform
                        .pattern()
                        .matcher(text)
                        .replaceAll(transform.replacement())
                        .strip();
        return text.isEmpty() ? new Cell(Cell.Kind.EMPTY, "") : new Cell(Cell.Kind.TEXT, text);
    }
}

package vietqr.bank;

import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.qr.Payload;
import vietqr.qr.PlainText;

import java.util.Optional;

/**
 * A transfer that anybody fills in to get its code: nothing is stored, and nobody watches for the money.
 *
 * @param content as it stands in the code: letters, digits and blanks; empty if the payer is to write it
 * @param holder for people to read; never in the code
 */
public record TransferSlip(Bank bank, String accountNumber, Optional<Vnd> amount, String content, String holder) {
    private static final String ACCOUNT_NUMBER = "[A-Za-z0-9]{1,19}";
    private static final String AMOUNT = "[0-9]{1,13}";
    private static final int LONGEST_CONTENT = 50;
    private static final int LONGEST_HOLDER = 100;

    /** The texts as they were given; absent ones are empty. */
    public record Draft(String bank, String accountNumber, String amount, String content, String holder) {
        public Draft {
            bank = orEmpty(bank);
            accountNumber = orEmpty(accountNumber);
            amount = orEmpty(amount);
            content = orEmpty(content);
            holder = orEmpty(holder);
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** A slip, or what is wrong with the draft. */
    public sealed interface Result {
        record Filled(TransferSlip slip) implements Result {}

        /** @param words one English sentence: what is wrong and what to send instead */
        record Refused(ErrorCode code, String words) implements Result {}
    }

    /** Checks a draft; an empty or zero amount leaves it to the payer. */
    public static Result fill(Draft draft, BankDirectory banks) {
        Optional<Bank> bank = banks.find(draft.bank);
        if (bank.isEmpty()) return refused(ErrorCode.E24, "no such bank: send its BIN, code or short name");
        if (!draft.accountNumber.matches(ACCOUNT_NUMBER))
            return refused(ErrorCode.E46, "the account number must be 1 to 19 letters and digits");
        if (!draft.amount.isEmpty() && !draft.amount.matches(AMOUNT))
            return refused(ErrorCode.E46, "the amount must be whole dong, at most 13 digits and nothing else");
        String content = PlainText.ofContent(draft.content).value();
        if (content.length() > LONGEST_CONTENT)
            return refused(ErrorCode.E26, "the content must not exceed " + LONGEST_CONTENT + " characters");
        if (draft.holder.length() > LONGEST_HOLDER)
            return refused(ErrorCode.E34, "the account name must not exceed " + LONGEST_HOLDER + " characters");
        Optional<Vnd> amount = Optional.of(draft.amount)
                .filter(text -> !text.isEmpty())
                .map(text -> Vnd.of(Long.parseLong(text)))
                .filter(vnd -> !vnd.isZero());
        return new Result.Filled(new TransferSlip(bank.get(), draft.accountNumber, amount, content, draft.holder));
    }

    private static Result refused(ErrorCode code, String words) {
        return new Result.Refused(code, words);
    }

    /** The text of the code: dynamic with an amount, reusable without. */
    public String code() {
        Payload payload = Payload.transfer(bank.bin(), accountNumber);
        if (amount.isPresent()) payload = payload.withAmount(amount.get());
        if (!content.isEmpty()) payload = payload.withPurpose(content);
        return payload.text();
    }
}

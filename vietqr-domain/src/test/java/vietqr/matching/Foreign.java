package vietqr.matching;

import java.util.Locale;
import java.util.Random;

/** Texts that have nothing to do with any request of the account, most of them made to look as if they had. */
final class Foreign {
    private Foreign() {}

    /** @param neighbour a request that waits on the account and must not get the money */
    static String text(BankWorld world, Candidate neighbour, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> BankWords.name(random) + ' ' + BankWords.smallTalk(random) + ' ' + BankWords.phone(random);
            case 1 -> "VQR" + BankWords.hex(10, random) + ' ' + BankWords.smallTalk(random);
            case 2 -> BankTexts.strangeCode(random);
            case 3 -> "SEVQR TKP" + BankWords.alnum(6, random) + " DH" + BankWords.digits(6, random) + "X";
            case 4 -> elsewhere(world, neighbour, random);
            case 5, 6 -> almost(world, neighbour, random);
            case 7 -> "VQR" + BankWords.hex(12, random).toUpperCase(Locale.ROOT);
            case 8 -> "QR " + BankWords.phone(random) + ' ' + BankWords.alnum(12, random);
            default -> BankWords.smallTalk(random);
        };
    }

    /** The code of a request of another account. */
    private static String elsewhere(BankWorld world, Candidate neighbour, Random random) {
        Candidate other = world.any(random);
        return other.accountId() == neighbour.accountId()
                ? BankWords.smallTalk(random)
                : other.code().value();
    }

    /** An order id that holds the neighbour's, or is held by it. */
    private static String almost(BankWorld world, Candidate neighbour, Random random) {
        String order = world.orderIdOf(neighbour);
        if (order.length() < 3) return BankWords.digits(10, random);
        String almost =
                switch (random.nextInt(6)) {
                    case 0 -> order + BankWords.digits(1, random);
                    case 1 -> order + "-" + BankWords.digits(1, random);
                    case 2 -> BankWords.digits(1, random) + order;
                    case 3 -> 'X' + order;
                    case 4 -> order.substring(0, order.length() - 1);
                    default -> order + "." + BankWords.digits(2, random);
                };
        boolean anothers = world.hasOrder(neighbour.accountId(), almost);
        return BankWords.smallTalk(random) + ' ' + (anothers ? "" : almost);
    }
}

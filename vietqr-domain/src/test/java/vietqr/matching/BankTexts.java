package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentCodes;

import java.util.Locale;
import java.util.Random;

/** Movements as banks tell of them, with what is true about each. Deterministic: the same seed makes the same movements. */
final class BankTexts {
    private final BankWorld world;
    private final Random random;

    BankTexts(BankWorld world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    Sample next() {
        int percent = random.nextInt(100);
        if (percent < 45) return whole();
        if (percent < 53) return mistyped();
        if (percent < 58) return cut();
        if (percent < 64) return ordered();
        if (percent < 66) return misread();
        if (percent < 68) return several();
        if (percent < 71) return vague();
        return unrelated();
    }

    /** The whole code is there, however mangled; the amount may be any. */
    private Sample whole() {
        Candidate request = world.any(random);
        String code = request.code().value();
        String text = Mangling.of(code, wish(request), random);
        long amount = random.nextInt(10) == 0 ? price() : request.amount().amount();
        return sample("WHOLE", request, amount, text, true);
    }

    /** One character is wrong, two are exchanged, or the prefix is damaged. */
    private Sample mistyped() {
        Candidate request = world.waiting(random);
        String typo = Mangling.typo(request.code().value(), random);
        String given = random.nextInt(20) == 0 ? Mangling.broken(typo, random) : typo;
        String text = BankWords.wrapped(given + ' ' + wish(request), random);
        return sample("MISTYPED", request, request.amount().amount(), upper(text), true);
    }

    /** Cut off within the code. */
    private Sample cut() {
        Candidate request = world.waiting(random);
        String code = request.code().value();
        String before = BankWords.name(random) + " chuyen tien ";
        String left = before + code.substring(0, 3 + random.nextInt(10));
        String after = random.nextInt(3) == 0 ? " FT" + BankWords.digits(14, random) : "";
        return sample("CUT", request, request.amount().amount(), upper(left + after), false);
    }

    /** Only the merchant's own order id is there, as a whole word. */
    private Sample ordered() {
        Candidate request = world.ordered(random);
        String order = world.orderIdOf(request);
        String[] separators = {"-", " ", ".", "_"};
        String given = order.replace("-", BankWords.pick(separators, random));
        String between = random.nextInt(20) == 0 ? "" : " ";
        String text = BankWords.wrapped(BankWords.smallTalk(random) + between + given, random);
        return sample("ORDER", request, request.amount().amount(), upper(text), true);
    }

    /** Two characters are wrong: nobody can be certain. */
    private Sample misread() {
        Candidate request = world.waiting(random);
        String twice = Mangling.typo(Mangling.typo(request.code().value(), random), random);
        return sample("MISREAD", request, request.amount().amount(), upper(BankWords.wrapped(twice, random)), false);
    }

    /** The codes of two requests of the account. */
    private Sample several() {
        Candidate request = world.waiting(random);
        Candidate other = world.neighbourOf(request);
        String text = request.code().value() + " va " + other.code().value();
        return sample("SEVERAL", request, request.amount().amount(), upper(BankWords.wrapped(text, random)), false);
    }

    /** An order id that could be anything. */
    private Sample vague() {
        Candidate request = world.waiting(random);
        String order = world.orderIdOf(request);
        boolean decisive = request.order().filter(key -> key.decisive()).isPresent();
        String given = order.isEmpty() || decisive ? request.code().value().substring(5) : order;
        String text = BankWords.smallTalk(random) + ' ' + given;
        return sample("VAGUE", request, request.amount().amount(), upper(BankWords.wrapped(text, random)), false);
    }

    /** Money for none of the account's requests, though its amount is one that many wait for. */
    private Sample unrelated() {
        Candidate neighbour = world.waiting(random);
        String text = Foreign.text(world, neighbour, random);
        boolean sameMoney = random.nextInt(4) > 0;
        long amount = sameMoney ? neighbour.amount().amount() : price();
        Money money = money(neighbour.accountId(), amount, upper(BankWords.wrapped(text, random)));
        return new Sample("NONE", money, 0, true);
    }

    private Sample sample(String kind, Candidate request, long amount, String text, boolean tellable) {
        return new Sample(kind, money(request.accountId(), amount, text), request.id(), tellable);
    }

    private static Money money(long account, long amount, String text) {
        return new Money(account, Direction.C, Vnd.of(amount), text, Requests.ASKED.plusSeconds(3600));
    }

    private long price() {
        return BankWorld.PRICES[random.nextInt(BankWorld.PRICES.length)];
    }

    private String wish(Candidate request) {
        return switch (random.nextInt(4)) {
            case 0 -> "THANH TOAN " + world.orderIdOf(request);
            case 1 -> world.orderIdOf(request);
            case 2 -> BankWords.smallTalk(random);
            default -> "";
        };
    }

    private String upper(String text) {
        return random.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text;
    }

    static String strangeCode(Random random) {
        return PaymentCodes.draw(random).value();
    }
}

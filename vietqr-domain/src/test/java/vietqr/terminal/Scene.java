package vietqr.terminal;

import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminals;
import vietqr.payment.Asking;
import vietqr.testing.TestDatabase;

import java.util.function.Function;

/** For tests of this room and of the till: a merchant with two linked accounts, and a stranger with one. */
public final class Scene {
    public final String first = number();
    final String second = number();
    final String strange = number();
    public final Merchant merchant;
    public final Merchant stranger;
    public final BankAccount account;
    private final TestDatabase database;

    public Scene(TestDatabase database) {
        this.database = database;
        this.merchant = database.inTransaction(em -> merchants(em).add("Shop"));
        this.stranger = database.inTransaction(em -> merchants(em).add("Stranger"));
        this.account = link(merchant, "MB", first);
        link(merchant, "VCB", second);
        link(stranger, "MB", strange);
    }

    static String number() {
        return Long.toString(Ids.next());
    }

    BankAccount link(Merchant whose, String bank, String number) {
        return database.inTransaction(em ->
                accounts(em).link(whose.id(), BankDirectory.shipped().find(bank).orElseThrow(), number, "CHU"));
    }

    /** A terminal that receives on the first account. */
    public PointOfSale terminal(String code) {
        TerminalWish wish = new TerminalWish(code, "Quầy " + code, "", account.id());
        return ((TerminalResult.Saved) desk(desk -> desk.create(merchant.id(), wish))).now();
    }

    <T> T desk(Function<PointsOfSale, T> deed) {
        return database.inTransaction(em -> deed.apply(desk(em)));
    }

    <T> T imports(Function<TerminalImport, T> deed) {
        return database.inTransaction(em -> deed.apply(new TerminalImport(
                desk(em),
                new Terminals(em, merchants(em)),
                new TerminalAccounts(em),
                merchants(em),
                BankDirectory.shipped())));
    }

    /** The desk in somebody's transaction. */
    public static PointsOfSale desk(EntityManager em) {
        return new PointsOfSale(
                new Terminals(em, merchants(em)),
                new TerminalAccounts(em),
                merchants(em),
                accounts(em),
                BankDirectory.shipped(),
                new Asking(em).standing());
    }

    private static BankAccounts accounts(EntityManager em) {
        return new BankAccounts(em, new Now());
    }

    private static Merchants merchants(EntityManager em) {
        return new Merchants(em, new Now());
    }
}

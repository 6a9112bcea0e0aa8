package vietqr.web.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.bank.BankDirectory;
import vietqr.merchant.Merchant;
import vietqr.statement.BankProfiles;
import vietqr.statement.BankProfiles.Known;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** {@code /statements/profiles.xhtml}: how the sheets of banks are laid out, as shipped and as merchants say it. */
@Named("statementsProfilesPage")
@RequestScoped
public class ProfilesPage {
    @Inject
    private BankProfiles profiles;

    @Inject
    private BankDirectory banks;

    @Inject
    private Choices choices;

    @Inject
    private CurrentPerson current;

    private List<Row> rows;

    /** A profile of a merchant. */
    public record Row(Merchant merchant, Known known) {}

    /** Whoever has no business with it is answered as if there were no such page. */
    public void open() throws IOException {
        if (!current.isMaySeeMovements()) Exchange.notFound();
    }

    public List<Row> rows() {
        if (rows == null)
            rows = choices.merchants().stream().flatMap(this::rows).toList();
        return rows;
    }

    private Stream<Row> rows(Merchant merchant) {
        return profiles.of(merchant.id()).stream().map(known -> new Row(merchant, known));
    }

    public String bank(Row row) {
        return banks.find(row.known().profile().bank())
                .map(bank -> bank.shortName())
                .orElse("");
    }

    /** Whether the list needs to say whose each is. */
    public boolean several() {
        return choices.merchants().size() > 1;
    }

    public boolean mayWrite() {
        return current.isMayBringStatements();
    }
}

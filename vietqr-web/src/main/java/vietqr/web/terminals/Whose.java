package vietqr.web.terminals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Of which merchant new points of sale shall be: the one in {@code ?merchant=}, or the only one there is. */
@Named("terminalsWhose")
@RequestScoped
public class Whose {
    private static final int MOST_MERCHANTS = 200;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    /** To choose from. */
    public List<Merchant> merchants() {
        return merchants.page(sight(), OptionalLong.empty(), MOST_MERCHANTS).rows();
    }

    Optional<Merchant> asked() {
        Long id = Exchange.number("merchant");
        if (id != null) return merchants.find(sight(), id);
        List<Merchant> all = merchants();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether a merchant is named that is none of theirs. */
    boolean strange() {
        Long id = Exchange.number("merchant");
        return id != null && merchants.find(sight(), id).isEmpty();
    }

    private Sight sight() {
        return visit.sight(Permission.CHANGE_TERMINALS);
    }
}

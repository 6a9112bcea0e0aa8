package vietqr.web.terminals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.merchant.Merchant;
import vietqr.web.session.AskedMerchant;

import java.util.List;
import java.util.Optional;

/** Of which merchant new points of sale shall be. */
@Named("terminalsWhose")
@RequestScoped
public class Whose {
    @Inject
    private AskedMerchant merchant;

    /** To choose from. */
    public List<Merchant> merchants() {
        return merchant.choice(Permission.CHANGE_TERMINALS);
    }

    Optional<Merchant> asked() {
        return merchant.of(Permission.CHANGE_TERMINALS);
    }

    /** Whether a merchant is named that is none of theirs. */
    boolean strange() {
        return merchant.strange(Permission.CHANGE_TERMINALS);
    }
}

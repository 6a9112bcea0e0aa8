package vietqr.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.access.Permission;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The merchant that a page is about: the one in {@code ?merchant=}, or the only one there is, of those for which whoever is signed
 * in may do something.
 */
@RequestScoped
public class AskedMerchant {
    private static final int MOST_MERCHANTS = 200;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    private final Map<Permission, List<Merchant>> choices = new EnumMap<>(Permission.class);

    /** To choose from, at most two hundred. */
    public List<Merchant> choice(Permission permission) {
        return choices.computeIfAbsent(permission, wanted -> merchants
                .page(visit.sight(wanted), OptionalLong.empty(), MOST_MERCHANTS)
                .rows());
    }

    /** Empty if none is named and there are several, or if one is named that is none of theirs. */
    public Optional<Merchant> of(Permission permission) {
        Long id = Exchange.number("merchant");
        if (id != null) return merchants.find(visit.sight(permission), id);
        List<Merchant> all = choice(permission);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Whether a merchant is named that is none of theirs. */
    public boolean strange(Permission permission) {
        return Exchange.number("merchant") != null && of(permission).isEmpty();
    }
}

package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import vietqr.bank.BankAccounts;
import vietqr.bank.TerminalAccounts;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.Logins;
import vietqr.kernel.ShortMemory;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.onboarding.LinkedShops;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Who hears of money on an account, as it was at most a second ago. */
@ApplicationScoped
class Ears {
    private final ShortMemory<Place, Heard> known = new ShortMemory<>();
    private final EntityManager em;
    private final BankAccounts accounts;
    private final TerminalAccounts receiving;
    private final Merchants merchants;
    private final Certificates certificates;
    private final LinkedShops shops;
    private final Logins logins;
    private final Boxes boxes;

    /** For the container's proxy only. */
    protected Ears() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Ears(
            EntityManager em,
            BankAccounts accounts,
            TerminalAccounts receiving,
            Merchants merchants,
            Certificates certificates,
            LinkedShops shops,
            Logins logins,
            Boxes boxes) {
        this.em = em;
        this.accounts = accounts;
        this.receiving = receiving;
        this.merchants = merchants;
        this.certificates = certificates;
        this.shops = shops;
        this.logins = logins;
        this.boxes = boxes;
    }

    /**
     * Where money has come in.
     *
     * @param terminalCode of the request it pays; {@code ""} if there is none, or it names none
     * @param boxCode of the same request
     */
    record Place(long accountId, String terminalCode, String boxCode) {}

    /**
     * @param merchants whose systems hear of everything
     * @param devices that hear of money that comes in
     */
    record Heard(List<Addressee> merchants, List<Addressee> devices) {}

    Heard at(Place place) {
        return known.get(place, wanted -> Optional.of(look(wanted))).orElseThrow();
    }

    /** In the middle of booking money, none of which it depends on: that is written all at once, afterwards. */
    private Heard look(Place place) {
        FlushModeType before = em.getFlushMode();
        em.setFlushMode(FlushModeType.COMMIT);
        try {
            return found(place);
        } finally {
            em.setFlushMode(before);
        }
    }

    private Heard found(Place place) {
        long merchantId = accounts.merchantOf(place.accountId());
        Set<Long> concerned = new LinkedHashSet<>(merchants.reaching(merchantId));
        concerned.addAll(shops.on(place.accountId()));
        List<Addressee> systems = certificates.of(concerned).keySet().stream()
                .map(Addressee::merchant)
                .toList();
        OptionalLong terminal = terminal(merchantId, place);
        return new Heard(systems, terminal.isPresent() ? devices(terminal.getAsLong(), place.boxCode()) : List.of());
    }

    /** Whom no request names is the only one on the account; where there are several, nobody can say whose money it is. */
    private OptionalLong terminal(long merchantId, Place place) {
        if (place.terminalCode().isBlank()) {
            List<Long> here = receiving.on(place.accountId());
            return here.size() == 1 ? OptionalLong.of(here.get(0)) : OptionalLong.empty();
        }
        return merchants
                .terminal(merchantId, place.terminalCode())
                .or(() -> underIt(merchantId, place))
                .map(terminal -> OptionalLong.of(terminal.id()))
                .orElse(OptionalLong.empty());
    }

    private Optional<Terminal> underIt(long merchantId, Place place) {
        List<Long> here = receiving.on(place.accountId());
        return merchants.terminalsUnder(merchantId, place.terminalCode()).stream()
                .filter(terminal -> here.contains(terminal.id()))
                .findFirst();
    }

    /** A box that the request names hears alone; else all at the terminal do. */
    private List<Addressee> devices(long terminalId, String boxCode) {
        List<Box> all = boxes.at(terminalId);
        List<Box> named = all.stream().filter(box -> box.code().equals(boxCode)).toList();
        List<Addressee> devices = new ArrayList<>();
        if (logins.ofTerminal(terminalId).isPresent()) devices.add(Addressee.terminal(terminalId));
        for (Box box : named.isEmpty() ? all : named) devices.add(Addressee.box(box.id()));
        return devices;
    }
}

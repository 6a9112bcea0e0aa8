package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import vietqr.bank.BankAccounts;
import vietqr.bank.TerminalAccounts;
import vietqr.device.Box;
import vietqr.device.Machines;
import vietqr.kernel.ShortMemory;
import vietqr.merchant.Merchants;
import vietqr.onboarding.LinkedShops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who hears of money on an account, as it was at most a second ago. */
@ApplicationScoped
class Ears {
    private final ShortMemory<Place, Heard> known = new ShortMemory<>();
    private final EntityManager em;
    private final BankAccounts accounts;
    private final TerminalAccounts receiving;
    private final Merchants merchants;
    private final LinkedShops shops;
    private final Machines machines;

    /** For the container's proxy only. */
    protected Ears() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Ears(
            EntityManager em,
            BankAccounts accounts,
            TerminalAccounts receiving,
            Merchants merchants,
            LinkedShops shops,
            Machines machines) {
        this.em = em;
        this.accounts = accounts;
        this.receiving = receiving;
        this.merchants = merchants;
        this.shops = shops;
        this.machines = machines;
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
        List<Addressee> systems = shops.listening(merchants.reaching(merchantId), place.accountId()).stream()
                .map(Addressee::merchant)
                .toList();
        return new Heard(
                systems,
                standing(merchantId, place)
                        .map(there -> devices(there, place.boxCode()))
                        .orElse(List.of()));
    }

    /** Whom no request names is the only one on the account; where there are several, nobody can say whose money it is. */
    private Optional<Machines.Standing> standing(long merchantId, Place place) {
        if (place.terminalCode().isBlank()) {
            List<Long> here = receiving.on(place.accountId());
            return here.size() == 1 ? machines.at(here.get(0)) : Optional.empty();
        }
        return machines.at(merchantId, place.terminalCode()).or(() -> underIt(merchantId, place));
    }

    private Optional<Machines.Standing> underIt(long merchantId, Place place) {
        List<Long> here = receiving.on(place.accountId());
        return merchants.terminalsUnder(merchantId, place.terminalCode()).stream()
                .filter(terminal -> here.contains(terminal.id()))
                .findFirst()
                .flatMap(terminal -> machines.at(terminal.id()));
    }

    /** A box that the request names hears alone; else all at the terminal do. */
    private static List<Addressee> devices(Machines.Standing there, String boxCode) {
        List<Box> named =
                there.boxes().stream().filter(box -> box.code().equals(boxCode)).toList();
        List<Addressee> devices = new ArrayList<>();
        if (there.machine()) devices.add(Addressee.terminal(there.terminal().id()));
        for (Box box : named.isEmpty() ? there.boxes() : named) devices.add(Addressee.box(box.id()));
        return devices;
    }
}

package vietqr.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The QR boxes of merchants. */
@ApplicationScoped
@Transactional
public class Boxes {
    private static final int MILLION = 1_000_000;
    private static final int MOST_DRAWS = 50;
    private static final int LONGEST_ID = 60;
    private static final Pattern ID = Pattern.compile("(VVB\\d{6})VietQRBoxAccessKey");

    private final SecureRandom random = new SecureRandom();
    private final EntityManager em;
    private final Merchants merchants;
    private final Now now;
    private final Event<BoxBound> bound;

    /** For the container's proxy only. */
    protected Boxes() {
        this(null, null, null, null);
    }

    @Inject
    public Boxes(EntityManager em, Merchants merchants, Now now, Event<BoxBound> bound) {
        this.em = em;
        this.merchants = merchants;
        this.now = now;
        this.bound = bound;
    }

    /** The merchant's box with this address, entered now or before; empty if it is another merchant's. */
    public Optional<Box> enter(long merchantId, MacAddress mac) {
        merchants.lockFamilyOf(merchantId);
        Optional<Box> known = byMac(mac);
        if (known.isPresent()) return known.filter(box -> box.merchantId() == merchantId);
        Box box = new Box(merchantId, mac, freeCode(), now.get());
        em.persist(box);
        return Optional.of(box);
    }

    public Optional<Box> find(long boxId) {
        return Optional.ofNullable(em.find(Box.class, boxId));
    }

    /** The box, if it exists and may be seen. */
    public Optional<Box> find(Sight sight, long boxId) {
        return find(boxId).filter(box -> sight.covers(box.merchantId()));
    }

    public Optional<Box> byMac(MacAddress mac) {
        return one("b.mac = :value", mac.digits());
    }

    /** @param code {@code VVB123456} */
    public Optional<Box> byCode(String code) {
        return one("b.code = :value", code);
    }

    /** The box that listens by this id; empty as well for a text that is no such id. */
    public Optional<Box> byBoxId(String boxId) {
        return codeIn(boxId).flatMap(this::byCode);
    }

    static Optional<String> codeIn(String boxId) {
        if (boxId.length() > LONGEST_ID) return Optional.empty();
        try {
            String text = new String(Base64.getUrlDecoder().decode(boxId), StandardCharsets.US_ASCII);
            Matcher id = ID.matcher(text);
            return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     */
    public Page<Box> page(Sight sight, OptionalLong before, int size) {
        if (sight.blind()) return Page.cut(List.of(), size, Box::id);
        String mine = sight.everything() ? "" : " and b.merchantId in :mine";
        var query = em.createQuery("select b from Box b where b.id < :before" + mine + " order by b.id desc", Box.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1);
        if (!sight.everything()) query.setParameter("mine", sight.merchantIds());
        return Page.cut(query.getResultList(), size, Box::id);
    }

    /** Binds the box to the merchant's terminal with this code; false if there is none. */
    public boolean bind(long boxId, String terminalCode) {
        Box box = find(boxId).orElseThrow();
        Optional<Terminal> terminal = merchants.terminal(box.merchantId(), terminalCode);
        terminal.ifPresent(found -> {
            box.bind(found, now.get());
            bound.fire(new BoxBound(box, found));
        });
        return terminal.isPresent();
    }

    public void unbind(long boxId) {
        find(boxId).orElseThrow().unbind();
    }

    /** Whether whoever knows the box's id may listen over WebSocket. */
    public void openSocket(long boxId, boolean open) {
        find(boxId).orElseThrow().openSocket(open);
    }

    @Transactional(TxType.REQUIRED)
    public void report(long boxId, BoxReport report) {
        find(boxId).orElseThrow().report(report);
    }

    /** The terminal a box is bound to. */
    public Optional<Terminal> terminalOf(Box box) {
        return box.terminalId().isPresent()
                ? Optional.ofNullable(em.find(Terminal.class, box.terminalId().getAsLong()))
                : Optional.empty();
    }

    private Optional<Box> one(String condition, String value) {
        return em.createQuery("select b from Box b where " + condition, Box.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    private String freeCode() {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            String code = String.format("VVB%06d", random.nextInt(MILLION));
            if (byCode(code).isEmpty()) return code;
        }
        throw new IllegalStateException("hardly any VVB number is left");
    }
}

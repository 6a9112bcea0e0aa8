package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bankfile.BadProfile;
import vietqr.bankfile.BankProfile;
import vietqr.bankfile.ProfileJson;
import vietqr.bankfile.ShippedProfiles;
import vietqr.kernel.Now;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profiles a merchant's files are read by: their own, and those that come with the gateway. Their own of the same name wins. */
@ApplicationScoped
@Transactional
public class BankProfiles {
    private static final int MOST_PROFILES = 200;

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected BankProfiles() {
        this(null, null);
    }

    @Inject
    public BankProfiles(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /**
     * @param version 0 if it came with the gateway
     * @param json as it was written
     */
    public record Known(BankProfile profile, int version, String json) {
        public boolean shipped() {
            return version == 0;
        }

        /** As files name what they were read by: {@code Vietcombank}, or {@code Own#3}. */
        String label() {
            return shipped() ? profile.name() : profile.name() + "#" + version;
        }
    }

    /** The merchant's own first. */
    public List<Known> of(long merchantId) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (StoredProfile own : latest(merchantId))
            if (!own.retired()) known.put(own.name(), new Known(parsed(own), own.version(), own.content()));
        for (BankProfile shipped : ShippedProfiles.all())
            known.putIfAbsent(
                    shipped.name(),
                    new Known(shipped, 0, ShippedProfiles.texts().get(shipped.name())));
        return new ArrayList<>(known.values());
    }

    public Optional<Known> named(long merchantId, String name) {
        return of(merchantId).stream()
                .filter(known -> known.profile().name().equals(name))
                .findFirst();
    }

    /**
     * Keeps a profile of the merchant's own, as a new version if there is one of this name; the same text again is the version
     * that is there.
     *
     * @throws BadProfile that says what is wrong with it
     */
    public StoredProfile save(long merchantId, String json, String by) throws BadProfile {
        BankProfile profile = ProfileJson.read(json);
        List<StoredProfile> all = latest(merchantId);
        Optional<StoredProfile> before =
                all.stream().filter(own -> own.name().equals(profile.name())).findFirst();
        if (before.isEmpty() && all.size() >= MOST_PROFILES) throw BadProfile.tooMany(MOST_PROFILES);
        if (before.isPresent()
                && !before.get().retired()
                && before.get().content().equals(json)) return before.get();
        int version = before.map(StoredProfile::version).orElse(0) + 1;
        StoredProfile stored = new StoredProfile(merchantId, profile.name(), version, json, by, now.get());
        em.persist(stored);
        return stored;
    }

    /** Takes the merchant's own out of use; one of the same name that came with the gateway is there again. */
    public boolean retire(long merchantId, String name) {
        Optional<StoredProfile> own = latest(merchantId).stream()
                .filter(one -> one.name().equals(name) && !one.retired())
                .findFirst();
        own.ifPresent(StoredProfile::retire);
        return own.isPresent();
    }

    private List<StoredProfile> latest(long merchantId) {
        return em.createQuery(
                        "select p from StoredProfile p where p.merchantId = :merchant and p.version ="
                                + " (select max(q.version) from StoredProfile q where q.merchantId = p.merchantId"
                                + " and q.name = p.name) order by p.name",
                        StoredProfile.class)
                .setParameter("merchant", merchantId)
                .setMaxResults(MOST_PROFILES)
                .getResultList();
    }

    private static BankProfile parsed(StoredProfile stored) {
        try {
            return ProfileJson.read(stored.content());
        } catch (BadProfile wasGoodWhenItWasKept) {
            throw new IllegalStateException("bank profile " + stored.id(), wasGoodWhenItWasKept);
        }
    }
}

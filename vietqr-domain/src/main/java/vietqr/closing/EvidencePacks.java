package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.evidence.PackKey;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.vault.Vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The packs of closed days, and the key that they are signed with. */
@ApplicationScoped
@Transactional
public class EvidencePacks {
    private static final int CHUNK = 1 << 20;
    private static final int MOST_SHOWN = 100;

    private final EntityManager em;
    private final Vault vault;
    private final Now now;

    /** For the container's proxy only. */
    protected EvidencePacks() {
        this(null, null, null);
    }

    @Inject
    public EvidencePacks(EntityManager em, Vault vault, Now now) {
        this.em = em;
        this.vault = vault;
        this.now = now;
    }

    /** The key that signs now; made when there is none. Whoever makes it holds off others who would. */
    PackKey key() {
        em.createNativeQuery("select name from lease where name = 'evidence-key' for update")
                .getResultList();
        EvidenceKey key = keys().stream().findFirst().orElseGet(this::made);
        return new PackKey(key.publicText(), vault.open(key.privateSealed()));
    }

    private EvidenceKey made() {
        PackKey drawn = PackKey.draw();
        EvidenceKey key = new EvidenceKey(drawn.publicText(), vault.seal(drawn.privateText()), now.get());
        em.persist(key);
        return key;
    }

    /** Newest first: the first signs, the others verify what they have signed. Empty until the first day is closed. */
    public List<EvidenceKey> keys() {
        return em.createQuery("select k from EvidenceKey k order by k.id desc", EvidenceKey.class)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    EvidencePack keep(DayClose close, Path file) throws IOException {
        EvidencePack pack = new EvidencePack(close, hash(file), Files.size(file), now.get());
        em.persist(pack);
        em.flush();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = in.readNBytes(CHUNK);
            for (int number = 0; chunk.length > 0; number++, chunk = in.readNBytes(CHUNK))
                em.createNativeQuery("insert into evidence_chunk (pack_id, number, content) values (?, ?, ?)")
                        .setParameter(1, pack.id())
                        .setParameter(2, number)
                        .setParameter(3, chunk)
                        .executeUpdate();
        }
        return pack;
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read != -1; read = in.read(some)) digest.update(some, 0, read);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All packs of a day, newest first. */
    public List<EvidencePack> of(long closeId) {
        return em.createQuery(
                        "select p from EvidencePack p where p.closeId = :id order by p.id desc", EvidencePack.class)
                .setParameter("id", closeId)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    public Optional<EvidencePack> find(Sight sight, long packId) {
        return Optional.ofNullable(em.find(EvidencePack.class, packId))
                .filter(found -> sight.covers(found.merchantId()));
    }

    /** Writes the file, a piece at a time. */
    public void copy(EvidencePack pack, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            List<?> chunk = em.createNativeQuery("select content from evidence_chunk where pack_id = ? and number = ?")
                    .setParameter(1, pack.id())
                    .setParameter(2, number)
                    .getResultList();
            if (chunk.isEmpty()) return;
            out.write((byte[]) chunk.get(0));
        }
    }
}

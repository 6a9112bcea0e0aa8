package vietqr.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Finds at start, and not at the first secret, that the master key is not the one this database was sealed with. */
@ApplicationScoped
@Transactional
public class KeyCheck {
    private static final String KNOWN = "vietqr";

    private final EntityManager em;
    private final Vault vault;

    /** For the container's proxy only. */
    protected KeyCheck() {
        this(null, null);
    }

    @Inject
    public KeyCheck(EntityManager em, Vault vault) {
        this.em = em;
        this.vault = vault;
    }

    /** @throws IllegalStateException naming the setting, if the key is another than at the first start */
    public void verify() {
        em.createNativeQuery("insert into vault_check (id, sealed) values (1, ?) on duplicate key update id = id")
                .setParameter(1, vault.seal(KNOWN))
                .executeUpdate();
        String sealed = (String) em.createNativeQuery("select sealed from vault_check where id = 1")
                .getSingleResult();
        try {
            vault.open(sealed);
        } catch (IllegalStateException wrongKey) {
            throw new IllegalStateException(
                    "VIETQR_MASTER_KEY is not the key this database was sealed with: set the key of its first start"
                            + " (in a sandbox it stands in the file master.key of the data directory)",
                    wrongKey);
        }
    }
}

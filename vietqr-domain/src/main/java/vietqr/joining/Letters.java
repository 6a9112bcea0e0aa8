package vietqr.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.identity.Language;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.messenger.Receipt;
import vietqr.settings.Settings;
import vietqr.vault.Vault;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Letters about accounts: written in the transaction that makes them necessary, each handed to one sender at a time. */
@ApplicationScoped
@Transactional
public class Letters {
    private static final int AT_ONCE = 10;

    private final EntityManager em;
    private final Vault vault;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected Letters() {
        this(null, null, null, null);
    }

    @Inject
    public Letters(EntityManager em, Vault vault, Settings settings, Now now) {
        this.em = em;
        this.vault = vault;
        this.settings = settings;
        this.now = now;
    }

    /** A letter to send: its first line is the headline. */
    record Due(long id, String address, String text) {
        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /**
     * Somebody is to be told.
     *
     * @param key of the words: {@code key.headline} and {@code key.text}
     */
    public void owe(String address, Language language, String key, Object... values) {
        ResourceBundle words = words(language);
        String text = filled(words, key + ".headline", language, values) + "\n"
                + filled(words, key + ".text", language, values) + "\n" + words.getString("foot");
        em.persist(new Letter(address, vault.seal(text), now.get()));
    }

    /** Where a token is used. It stands behind the mark, which browsers keep to themselves. */
    String link(String token) {
        return settings.publicUrl() + "/join/open.xhtml#" + token;
    }

    String signIn() {
        return settings.publicUrl() + "/login.xhtml";
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                "vietqr.joining.letters",
                language.locale(),
                Letters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String filled(ResourceBundle words, String key, Language language, Object... values) {
        return new MessageFormat(words.getString(key), language.locale()).format(values);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Due> claim() {
        List<?> ids = em.createNativeQuery("select id from account_letter where state = 'OWED' and due_at <= ?"
                        + " order by id limit " + AT_ONCE + " for update skip locked")
                .setParameter(1, InstantConverter.column(now.get()))
                .getResultList();
        List<Due> due = new ArrayList<>();
        for (Object id : ids) {
            Letter letter = em.find(Letter.class, ((Number) id).longValue());
            letter.claim(now.get());
            due.add(new Due(letter.id(), letter.address(), vault.open(letter.sealed())));
        }
        return due;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void book(long letterId, Receipt receipt) {
        em.find(Letter.class, letterId).book(receipt, now.get());
    }
}

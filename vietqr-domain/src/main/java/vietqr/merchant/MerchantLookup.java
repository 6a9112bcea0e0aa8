package vietqr.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Locale;

/** Merchants and terminals by what a person remembers of them: a number, a code, a part of a name without its marks. */
@ApplicationScoped
@Transactional
public class MerchantLookup {
    /** Vowels and tones are left out by the collation; it takes đ for a letter of its own. */
    private static final String NAMED =
            " or replace(lower(x.name), 'đ', 'd') collate utf8mb4_unicode_ci like ? escape '!'";

    private final EntityManager em;

    /** For the container's proxy only. */
    protected MerchantLookup() {
        this(null);
    }

    @Inject
    public MerchantLookup(EntityManager em) {
        this.em = em;
    }

    /** By the whole MID or a part of the name. */
    @SuppressWarnings("unchecked")
    public List<Merchant> merchants(Sight sight, String text, int most) {
        if (sight.blind()) return List.of();
        Query query = em.createNativeQuery(
                "select x.* from merchant x where (x.mid = ?" + NAMED + ")" + among(sight, "x.id")
                        + " order by x.id limit " + most,
                Merchant.class);
        return query.setParameter(1, text.toUpperCase(Locale.ROOT))
                .setParameter(2, part(text))
                .getResultList();
    }

    /** By the whole TID or code, or a part of the name; of all merchants at once by the whole TID only. */
    @SuppressWarnings("unchecked")
    public List<Terminal> terminals(Sight sight, String text, int most) {
        if (sight.blind()) return List.of();
        String which = sight.everything() ? "" : " or x.code = ?" + NAMED;
        Query query = em.createNativeQuery(
                        "select x.* from terminal x where (x.tid = ?" + which + ")" + among(sight, "x.merchant_id")
                                + " order by x.id limit " + most,
                        Terminal.class)
                .setParameter(1, text.toUpperCase(Locale.ROOT));
        if (!sight.everything()) query.setParameter(2, text).setParameter(3, part(text));
        return query.getResultList();
    }

    /** Ids are numbers of ours, so they may stand in the text. */
    private static String among(Sight sight, String column) {
        if (sight.everything()) return "";
        List<String> ids = sight.merchantIds().stream().map(String::valueOf).toList();
        return " and " + column + " in (" + String.join(",", ids) + ")";
    }

    private static String part(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return '%' + plain.replaceAll("([!%_])", "!$1") + '%';
    }
}

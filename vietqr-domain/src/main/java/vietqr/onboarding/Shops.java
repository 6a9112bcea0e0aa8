package vietqr.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Now;
import vietqr.merchant.Certificate;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchant;
import vietqr.merchant.MerchantDetails;
import vietqr.merchant.Merchants;
import vietqr.merchant.SubMerchants;

import java.util.Optional;

/** The web shops that plug-ins register, and the accounts their owners link to them (wire reference, section 10.1). */
@ApplicationScoped
@Transactional
public class Shops {
    private final EntityManager em;
    private final Merchants merchants;
    private final SubMerchants subMerchants;
    private final Certificates certificates;
    private final BankDirectory banks;
    private final BankAccounts accounts;
    private final Event<ShopLinked> linked;
    private final Now now;

    /** For the container's proxy only. */
    protected Shops() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public Shops(
            EntityManager em,
            Merchants merchants,
            SubMerchants subMerchants,
            Certificates certificates,
            BankDirectory banks,
            BankAccounts accounts,
            Event<ShopLinked> linked,
            Now now) {
        this.em = em;
        this.merchants = merchants;
        this.subMerchants = subMerchants;
        this.certificates = certificates;
        this.banks = banks;
        this.accounts = accounts;
        this.linked = linked;
        this.now = now;
    }

    /**
     * Registers a site; a site known already is the same shop again.
     *
     * @param code the plug-in's own, {@code ""} for none
     * @param webhook {@code ""} for none
     */
    public ShopRow register(long ownerId, String site, String code, String webhook) {
        Merchant owner = merchants.lockFamilyOf(ownerId);
        Shop shop = bySite(ownerId, site).orElseGet(() -> open(owner, site));
        shop.called(code);
        certificates.certifyShop(merchants.find(shop.merchantId()).orElseThrow(), webhook);
        return row(shop);
    }

    /** The shop with this certificate, if the caller registered it. */
    public Optional<ShopRow> byCertificate(long ownerId, String certificate) {
        return certificates
                .within(ownerId, certificate)
                .flatMap(paper -> Optional.ofNullable(em.find(Shop.class, paper.merchantId())))
                .map(this::row);
    }

    /** Links one of the caller's accounts to its shop; empty when it is done, else why it is not. */
    public Optional<ErrorCode> link(long ownerId, ShopLink link) {
        merchants.lockFamilyOf(ownerId);
        Optional<ShopRow> found = byCertificate(ownerId, link.certificate());
        if (found.isEmpty()) return Optional.of(ErrorCode.E163);
        Optional<Bank> bank = banks.find(link.bankCode());
        Optional<BankAccount> account = bank.flatMap(known -> accounts.linked(known.bin(), link.accountNumber()))
                .filter(known -> merchants.reaches(ownerId, known.merchantId()));
        if (account.isEmpty()) return Optional.of(ErrorCode.E25);
        ShopRow row = found.get();
        MerchantDetails details = link.details().named(row.merchant().name());
        if (!details.keepable()) return Optional.of(ErrorCode.E46);
        if (!subMerchants.describe(ownerId, row.merchant(), details)) return Optional.of(ErrorCode.E154);
        certificates.certifyShop(row.merchant(), link.webhook());
        row.shop().link(account.get().id(), link.businessType(), now.get());
        linked.fire(new ShopLinked(
                row.certificate().clientId(),
                bank.get().code(),
                account.get().number(),
                account.get().holder(),
                row.shop().site()));
        return Optional.empty();
    }

    private Optional<Shop> bySite(long ownerId, String site) {
        return em.createQuery("select s from Shop s where s.ownerId = :owner and s.site = :site", Shop.class)
                .setParameter("owner", ownerId)
                .setParameter("site", site)
                .getResultStream()
                .findFirst();
    }

    private Shop open(Merchant owner, String site) {
        Shop shop = new Shop(merchants.addUnder(owner, "").id(), owner.id(), site, now.get());
        em.persist(shop);
        return shop;
    }

    private ShopRow row(Shop shop) {
        Merchant merchant = merchants.find(shop.merchantId()).orElseThrow();
        Certificate certificate = certificates.of(shop.merchantId()).orElseThrow();
        return new ShopRow(shop, merchant, certificate, shop.accountId().flatMap(accounts::find));
    }
}

package vietqr.secondfactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Attempts;
import vietqr.identity.Person;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.HmacSha256;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Who has a second step of signing in, and whether a code is theirs. */
@ApplicationScoped
@Transactional
public class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_LETTERS = 10;
    private static final int MOST_TRIES = 10;
    private static final String TRIES = "second factor";
    private static final String PURPOSE = "recovery codes";

    private final EntityManager em;
    private final Vault vault;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected SecondFactors() {
        this(null, null, null, null, null);
    }

    @Inject
    public SecondFactors(EntityManager em, Vault vault, Attempts attempts, AuditLog audit, Now now) {
        this.em = em;
        this.vault = vault;
        this.attempts = attempts;
        this.audit = audit;
        this.now = now;
    }

    /** Since when it is asked for; empty if it is not. */
    public Optional<Instant> onSince(long personId) {
        return Optional.ofNullable(em.find(SecondFactor.class, personId)).flatMap(SecondFactor::onSince);
    }

    /**
     * The secret to put into an app, until {@link #turnOn} has seen a code of it; the same as long as nothing is decided.
     *
     * @throws IllegalStateException if it is on already
     */
    public String offer(Person person) {
        SecondFactor known = em.find(SecondFactor.class, person.id());
        if (known != null && known.onSince().isPresent()) throw new IllegalStateException("on already");
        if (known != null) return vault.open(known.secretSealed());
        String secret = Base32.of(Arrays.copyOf(DrawnSecret.bytes(), SECRET_BYTES));
        em.persist(new SecondFactor(person.id(), vault.seal(secret)));
        return secret;
    }

    /** What an app reads from a code: whose, where, and the secret. */
    public static String address(String issuer, Person person, String secret) {
        String label = encoded(issuer) + ":" + encoded(person.email());
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encoded(issuer)
                + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** From now on it is asked for. The codes for paper, to be shown once; empty if the code is wrong. */
    public Optional<List<String>> turnOn(Person person, String typed) {
        SecondFactor factor = locked(person.id());
        if (factor == null || factor.onSince().isPresent() || tooMany(person.id())) return Optional.empty();
        OptionalLong step = matching(factor, typed);
        if (step.isEmpty()) return Optional.empty();
        factor.used(step.getAsLong());
        factor.turnOn(now.get());
        attempts.forget(TRIES, "" + person.id());
        audit.write(AuditNote.of(Thing.PERSON, Deed.SECOND_FACTOR_ON, null, person.id(), person.email()));
        return Optional.of(draw(person.id()));
    }

    /** From now on it is not asked for any more. */
    public void turnOff(Person person) {
        SecondFactor factor = locked(person.id());
        if (factor == null) return;
        em.remove(factor);
        forgetCodes(person.id());
        audit.write(AuditNote.of(Thing.PERSON, Deed.SECOND_FACTOR_OFF, null, person.id(), person.email()));
    }

    /** Whether this opens: a code of the app, once, or one from paper, once. Ten tries in a quarter of an hour. */
    public boolean opens(Person person, String typed) {
        SecondFactor factor = locked(person.id());
        if (factor == null || factor.onSince().isEmpty() || tooMany(person.id())) return false;
        OptionalLong step = matching(factor, typed);
        step.ifPresent(factor::used);
        boolean good = step.isPresent() || paper(person, typed);
        if (good) attempts.forget(TRIES, "" + person.id());
        return good;
    }

    /** New codes for paper; the old ones are good for nothing. */
    public List<String> drawCodes(Person person) {
        forgetCodes(person.id());
        audit.write(AuditNote.of(Thing.PERSON, Deed.CODES_DRAWN, null, person.id(), person.email()));
        return draw(person.id());
    }

    /** How many codes on paper have not been used. */
    public long codesLeft(long personId) {
        return em.createQuery(
                        "select count(c) from RecoveryCode c where c.userId = :user and c.usedAt is null", Long.class)
                .setParameter("user", personId)
                .getSingleResult();
    }

    private boolean paper(Person person, String typed) {
        Optional<RecoveryCode> code = em.createQuery(
                        "select c from RecoveryCode c where c.userId = :user and c.hash = :hash and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("user", person.id())
                .setParameter("hash", hash(typed))
                .getResultStream()
                .findFirst();
        code.ifPresent(found -> found.use(now.get()));
        if (code.isPresent())
            audit.write(AuditNote.of(Thing.PERSON, Deed.CODE_USED, null, person.id(), person.email()));
        return code.isPresent();
    }

    private List<String> draw(long personId) {
        List<String> codes = Stream.generate(SecondFactors::code).limit(CODES).toList();
        codes.forEach(code -> em.persist(new RecoveryCode(personId, hash(code))));
        return codes;
    }

    private static String code() {
        String letters =
                Base32.of(DrawnSecret.bytes()).substring(0, CODE_LETTERS).toLowerCase(Locale.ROOT);
        return letters.substring(0, CODE_LETTERS / 2) + "-" + letters.substring(CODE_LETTERS / 2);
    }

    /** With a key, for there are few enough codes to try them all on a stolen table. */
    private String hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return HexFormat.of().formatHex(HmacSha256.of(vault.keyFor(PURPOSE), plain));
    }

    private OptionalLong matching(SecondFactor factor, String typed) {
        byte[] secret = Base32.read(vault.open(factor.secretSealed()));
        return Totp.matching(secret, typed.replaceAll("\\s", ""), now.get(), factor.lastStep());
    }

    private boolean tooMany(long personId) {
        return !attempts.count(TRIES, "" + personId, MOST_TRIES).isZero();
    }

    private void forgetCodes(long personId) {
        em.createQuery("delete from RecoveryCode c where c.userId = :user")
                .setParameter("user", personId)
                .executeUpdate();
    }

    private SecondFactor locked(long personId) {
        return em.find(SecondFactor.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }
}

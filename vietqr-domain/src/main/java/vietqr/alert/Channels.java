package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import vietqr.alert.ChannelResult.Problem;
import vietqr.alert.ChannelResult.Refused;
import vietqr.alert.ChannelResult.Saved;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.messenger.Addressee;
import vietqr.messenger.Fault;
import vietqr.messenger.Messengers;
import vietqr.vault.Vault;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The channels of merchants. Whoever asks sees and changes only what the given sight covers. */
@ApplicationScoped
@Transactional
public class Channels {
    private static final int MOST_OF_ONE_MERCHANT = 20;
    private static final int MOST_SHOWN = 500;
    private static final int LONGEST_NAME = 100;

    private final EntityManager em;
    private final Vault vault;
    private final Messengers messengers;
    private final Now now;

    /** For the container's proxy only. */
    protected Channels() {
        this(null, null, null, null);
    }

    @Inject
    public Channels(EntityManager em, Vault vault, Messengers messengers, Now now) {
        this.em = em;
        this.vault = vault;
        this.messengers = messengers;
        this.now = now;
    }

    public ChannelResult create(long merchantId, ChannelDraft draft) {
        if (ofMerchants(List.of(merchantId)).size() >= MOST_OF_ONE_MERCHANT) return Refused.because(Problem.TOO_MANY);
        Channel channel = new Channel(merchantId, now.get());
        Addressee meant = meant(channel, draft);
        Optional<Refused> refused = objection(draft, meant);
        if (refused.isPresent()) return refused.get();
        keep(channel, draft, meant);
        em.persist(channel);
        em.persist(new Pace(channel.id(), now.get()));
        return new Saved(channel);
    }

    /** Changes a channel; one that failed is tried again at once. A secret does not follow it to another kind. */
    public ChannelResult update(Sight sight, long channelId, ChannelDraft draft) {
        Optional<Channel> found = find(sight, channelId);
        if (found.isEmpty()) return Refused.because(Problem.NOT_FOUND);
        Addressee meant = meant(found.get(), draft);
        Optional<Refused> refused = objection(draft, meant);
        if (refused.isPresent()) return refused.get();
        keep(found.get(), draft, meant);
        pace(channelId).mended(now.get());
        return new Saved(found.get());
    }

    public void enable(Sight sight, long channelId) {
        find(sight, channelId).ifPresent(channel -> {
            channel.enable();
            pace(channelId).mended(now.get());
        });
    }

    /** What is still owed to it is dropped when its turn comes. */
    public void disable(Sight sight, long channelId) {
        find(sight, channelId).ifPresent(Channel::disable);
    }

    /** For good, secrets and all. */
    public void remove(Sight sight, long channelId) {
        find(sight, channelId).ifPresent(channel -> channel.remove(now.get()));
    }

    public Optional<Channel> find(Sight sight, long channelId) {
        return Optional.ofNullable(em.find(Channel.class, channelId))
                .filter(channel -> !channel.removed() && sight.covers(channel.merchantId()));
    }

    /** Those that may be seen, by merchant and age, at most five hundred. */
    public List<Channel> list(Sight sight) {
        if (sight.blind()) return List.of();
        String whose = sight.everything() ? "" : " and c.merchantId in :merchants";
        TypedQuery<Channel> query = em.createQuery(
                "select c from Channel c where c.removedAt is null" + whose + " order by c.merchantId, c.id",
                Channel.class);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.setMaxResults(MOST_SHOWN).getResultList();
    }

    /**
     * Those that may be seen, newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     */
    public Page<Channel> page(Sight sight, OptionalLong before, int size) {
        if (sight.blind()) return new Page<>(List.of(), OptionalLong.empty());
        String whose = sight.everything() ? "" : " and c.merchantId in :merchants";
        TypedQuery<Channel> query = em.createQuery(
                        "select c from Channel c where c.removedAt is null and c.id < :before" + whose
                                + " order by c.id desc",
                        Channel.class)
                .setParameter("before", before.orElse(Long.MAX_VALUE));
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return Page.cut(query.setMaxResults(size + 1).getResultList(), size, Channel::id);
    }

    /** How it goes with a channel that exists. */
    public Pace pace(long channelId) {
        return em.find(Pace.class, channelId);
    }

    /** The enabled channels of one or two merchants that want to hear of the topic. */
    List<Channel> interested(List<Long> merchantIds, Topic topic) {
        return ofMerchants(merchantIds).stream()
                .filter(channel -> channel.enabled() && channel.wants(topic))
                .toList();
    }

    Addressee addressee(Channel channel) {
        return new Addressee(
                channel.kind(), channel.target(), opened(channel.secretSealed()), opened(channel.signingSealed()));
    }

    /** For each bank message, so the statement is written out: one that is made anew each time costs more than to run it. */
    @SuppressWarnings("unchecked")
    private List<Channel> ofMerchants(List<Long> oneOrTwo) {
        return em.createNativeQuery(
                        "select * from alert_channel where merchant_id in (?, ?) and removed_at is null"
                                + " order by id limit " + MOST_OF_ONE_MERCHANT * 2,
                        Channel.class)
                .setParameter(1, oneOrTwo.get(0))
                .setParameter(2, oneOrTwo.get(oneOrTwo.size() - 1))
                // Asked in the middle of booking money, none of which it depends on: that is written all at once.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    private Addressee meant(Channel channel, ChannelDraft draft) {
        boolean same = channel.kind() == draft.kind();
        String secret = draft.secret() == null && same ? opened(channel.secretSealed()) : draft.secret();
        String signing =
                draft.signingSecret() == null && same ? opened(channel.signingSealed()) : draft.signingSecret();
        return new Addressee(
                draft.kind(),
                draft.kind().namesTarget() ? draft.target().strip() : "",
                draft.kind().usesSecret() && secret != null ? secret.strip() : "",
                signing == null ? "" : signing.strip());
    }

    private Optional<Refused> objection(ChannelDraft draft, Addressee meant) {
        if (draft.name().length() > LONGEST_NAME) return Optional.of(Refused.because(Problem.NAME));
        if (draft.topics().isEmpty()) return Optional.of(Refused.because(Problem.NO_TOPIC));
        return messengers.fault(meant).map(Channels::refused);
    }

    private static Refused refused(Fault fault) {
        return new Refused(Problem.valueOf(fault.part().name()), fault.why());
    }

    private void keep(Channel channel, ChannelDraft draft, Addressee meant) {
        String shown = meant.kind().namesTarget()
                ? meant.target()
                : URI.create(meant.secret()).getAuthority();
        channel.declare(new ChannelDraft(draft.name(), draft.kind(), shown, "", "", draft.language(), draft.topics()));
        channel.keepSecret(sealed(meant.secret()));
        channel.keepSigningSecret(sealed(meant.signingSecret()));
    }

    private String sealed(String secret) {
        return secret.isEmpty() ? "" : vault.seal(secret);
    }

    private String opened(String sealed) {
        return sealed.isEmpty() ? "" : vault.open(sealed);
    }
}

package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.merchant.Sight;

import java.util.List;

/** What channels were told. */
@ApplicationScoped
@Transactional
public class AlertLog {
    private static final int MOST = 20;

    private final EntityManager em;
    private final Channels channels;

    /** For the container's proxy only. */
    protected AlertLog() {
        this(null, null);
    }

    @Inject
    public AlertLog(EntityManager em, Channels channels) {
        this.em = em;
        this.channels = channels;
    }

    /** The channel's alerts, newest first, at most twenty. */
    public List<Alert> of(Sight sight, long channelId) {
        if (channels.find(sight, channelId).isEmpty()) return List.of();
        return em.createQuery("select a from Alert a where a.channelId = :channel order by a.id desc", Alert.class)
                .setParameter("channel", channelId)
                .setMaxResults(MOST)
                .getResultList();
    }
}

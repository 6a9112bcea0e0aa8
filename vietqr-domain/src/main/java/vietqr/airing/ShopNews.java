package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vietqr.kernel.Ids;
import vietqr.merchant.Certificates;
import vietqr.onboarding.ShopLinked;

/** Tells a web shop's site, which waits for it, that its owner has linked an account (wire reference, section 10, N22). */
@ApplicationScoped
class ShopNews {
    private final Frames frames;
    private final Certificates certificates;

    /** For the container's proxy only. */
    protected ShopNews() {
        this(null, null);
    }

    @Inject
    ShopNews(Frames frames, Certificates certificates) {
        this.frames = frames;
        this.certificates = certificates;
    }

    /** Linked again is told again: the site may have been set up anew. */
    void onLinked(@Observes ShopLinked shop) {
        certificates
                .byClientId(shop.clientId())
                .ifPresent(site -> frames.owe(
                        Addressee.merchant(site.merchantId()),
                        Notification.N22,
                        "linked:" + Ids.next(),
                        FrameBody.linked(shop)));
    }
}

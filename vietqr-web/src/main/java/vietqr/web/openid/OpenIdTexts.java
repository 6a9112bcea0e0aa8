package vietqr.web.openid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.openid.OpenId;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;

import java.util.Optional;
import java.util.Set;

/** What pages say about signing in at the provider. */
@RequestScoped
public class OpenIdTexts {
    private static final Set<String> REFUSALS =
            Set.of("NOT_BEGUN", "DENIED", "UNREACHABLE", "NOT_GENUINE", "NOT_VERIFIED", "UNKNOWN", "OTHER");

    @Inject
    private OpenId openId;

    @Inject
    private Texts texts;

    /** As people call it; empty if there is none. */
    public String provider() {
        return openId.name().orElse("");
    }

    /** Why whoever has come back is not let in. */
    public Optional<String> refusal() {
        return Optional.ofNullable(Exchange.word("openid"))
                .filter(REFUSALS::contains)
                .map(why -> texts.get("openid." + why, provider()));
    }
}

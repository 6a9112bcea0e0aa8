package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import vietqr.api.security.KeyHolder;
import vietqr.bankfile.BadProfile;
import vietqr.bankfile.ProfileJson;
import vietqr.identity.Language;
import vietqr.statement.BankProfiles;
import vietqr.statement.BankProfiles.Known;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Shows programs the bank profiles of their merchant, and takes changed ones. */
@ApplicationScoped
class BankProfileDesk {
    private final BankProfiles profiles;
    private final KeyHolder holder;

    /** For the container's proxy only. */
    protected BankProfileDesk() {
        this(null, null);
    }

    @Inject
    BankProfileDesk(BankProfiles profiles, KeyHolder holder) {
        this.profiles = profiles;
        this.holder = holder;
    }

    /** All of them: there are at most some hundred. */
    Listing list() {
        List<BankProfileBody> all = profiles.of(holder.merchantId()).stream()
                .map(BankProfileBody::of)
                .toList();
        return new Listing(all, null);
    }

    BankProfileBody find(String name) {
        return BankProfileBody.of(known(name));
    }

    private Known known(String name) {
        return profiles.named(holder.merchantId(), name).orElseThrow(NotFoundException::new);
    }

    BankProfileBody put(String name, byte[] body) {
        Body profile = Body.of(body, ProfileJson.MEMBERS);
        if (!profile.required("name").strip().equals(name))
            throw Asked.refused("name", "must be the one in the address: a profile is not renamed");
        try {
            String json = new String(body, StandardCharsets.UTF_8);
            profiles.save(holder.merchantId(), json, holder.requester().value());
            return find(name);
        } catch (BadProfile mistake) {
            String where = mistake.where().isEmpty() ? "body" : mistake.where();
            throw Asked.refused(where, mistake.what(Language.EN));
        }
    }
}

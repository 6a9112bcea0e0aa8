package vietqr.joining;

import vietqr.identity.Language;
import vietqr.identity.Role;

import java.util.Set;

/**
 * What a link is to be good for.
 *
 * @param email lower case
 * @param merchantId null without one
 * @param createdBy the person who wanted it; null for nobody or the one it is for
 */
record TicketDraft(
        String email,
        Long merchantId,
        Set<Role> roles,
        String displayName,
        String business,
        Language language,
        Long createdBy) {
    static TicketDraft reset(String email, Language language) {
        return new TicketDraft(email, null, Set.of(), "", "", language, null);
    }
}

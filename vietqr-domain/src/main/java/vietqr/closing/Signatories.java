package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.approval.Requester;

import java.util.List;
import java.util.OptionalLong;

/** What people and keys are called in evidence: so that two people never have one name, also when they may no longer sign in. */
@ApplicationScoped
class Signatories {
    private final EntityManager em;

    /** For the container's proxy only. */
    protected Signatories() {
        this(null);
    }

    @Inject
    Signatories(EntityManager em) {
        this.em = em;
    }

    /** @param requester as {@link Requester} writes it; empty for a rule */
    String name(String requester) {
        if (requester.isEmpty()) return "";
        Requester who = new Requester(requester);
        if (who.personId().isPresent()) return person(who.personId().getAsLong());
        if (who.keyId().isEmpty()) return requester;
        OptionalLong maker = maker(requester);
        return "API key " + who.keyId().getAsLong() + (maker.isPresent() ? " of " + person(maker.getAsLong()) : "");
    }

    private static OptionalLong maker(String requester) {
        int at = requester.indexOf("/person:");
        return at < 0
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(requester.substring(at + "/person:".length())));
    }

    String person(long id) {
        List<Object[]> found =
                DayBooks.rows(em.createNativeQuery("select display_name, email from portal_user where id = ?")
                        .setParameter(1, id));
        return found.isEmpty() ? "#" + id : found.get(0)[0] + " <" + found.get(0)[1] + ">";
    }
}

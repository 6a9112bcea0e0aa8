package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.security.KeyHolder;
import vietqr.approval.Decider;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.resolution.Resolver;

import java.util.Optional;

/** Who stands behind a key where it takes people: whoever made it, as long as they may sign in. */
@ApplicationScoped
class Behind {
    private final KeyHolder holder;
    private final People people;
    private final SubMerchants merchants;

    /** For the container's proxy only. */
    protected Behind() {
        this(null, null, null);
    }

    @Inject
    Behind(KeyHolder holder, People people, SubMerchants merchants) {
        this.holder = holder;
        this.people = people;
        this.merchants = merchants;
    }

    Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }

    /** The first pair of eyes. */
    Resolver resolver() {
        return Resolver.program(holder.requester(), maker(), sight());
    }

    /** The second pair of eyes; a key that no person made has none. */
    Decider decider() {
        Person person = maker().orElseThrow(() -> new WebApplicationException(Problem.response(
                Response.Status.FORBIDDEN,
                "no_person",
                "Nobody who may sign in stands behind this key: a second yes is a person's.")));
        return new Decider(person, sight()::covers);
    }

    private Optional<Person> maker() {
        return holder.maker().stream().boxed().findFirst().flatMap(people::active);
    }
}

package vietqr.bench.bare;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Keeps what it is sent. */
@Path("/rows")
@RequestScoped
@Transactional
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BareResource {
    @PersistenceContext(unitName = "bare")
    private EntityManager em;

    @POST
    public String keep(String body) {
        BareRow row = new BareRow(body);
        em.persist(row);
        return "{\"reference\":\"" + row.reference() + "\"}";
    }
}

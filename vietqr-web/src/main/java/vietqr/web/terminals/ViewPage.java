package vietqr.web.terminals;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.identity.Language;
import vietqr.terminal.PointOfSale;
import vietqr.terminal.PointsOfSale;
import vietqr.terminal.PosterSize;
import vietqr.terminal.Posters;
import vietqr.web.look.Look;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /terminals/view.xhtml?id=}: one point of sale and its static code; {@code &poster=A4} hands out what is printed, in
 * {@code &language=} and with {@code &masked=1}.
 */
@Named("terminalsViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private PointsOfSale terminals;

    @Inject
    private Posters posters;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    private Long id;
    private PointOfSale one;
    private String payload;

    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** Somebody else's is answered like one that does not exist. */
    public void open() throws IOException {
        String size = Exchange.text("poster");
        if (one() == null) Exchange.notFound();
        else if (!size.isEmpty()) handOut(size);
    }

    private void handOut(String size) throws IOException {
        Optional<Posters.Wish> wish = Stream.of(PosterSize.values())
                .filter(known -> known.name().equals(size))
                .findAny()
                .map(known -> new Posters.Wish(
                        known,
                        Language.of(Exchange.text("language")).orElseGet(look::language),
                        Exchange.text("masked").equals("1")));
        Optional<byte[]> pdf = wish.flatMap(asked -> posters.pdf(one, asked));
        if (pdf.isEmpty()) Exchange.notFound();
        else Exchange.download(Posters.fileName(one, wish.get()), "application/pdf", pdf.get());
    }

    /** Null if there is none that may be seen. */
    public PointOfSale one() {
        if (one == null && id != null && current.may(Permission.SEE_TERMINALS))
            one = terminals.find(visit.sight(Permission.SEE_TERMINALS), id).orElse(null);
        return one;
    }

    /** Null while it has no linked account. */
    public String payload() {
        if (payload == null) payload = terminals.codeOf(one()).orElse(null);
        return payload;
    }

    public boolean mayChange() {
        return current.may(Permission.CHANGE_TERMINALS)
                && visit.sight(Permission.CHANGE_TERMINALS)
                        .covers(one().merchant().id());
    }

    public PosterSize[] sizes() {
        return PosterSize.values();
    }
}

package vietqr.web.personal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.personal.PersonalCase;
import vietqr.personal.PersonalCase.State;
import vietqr.personal.PersonalCase.Wish;
import vietqr.personal.PersonalDesk;
import vietqr.personal.PersonalFault;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code /personal/view.xhtml?id=}: one case, its file, and what this person may do about it. */
@Named("personalViewPage")
@RequestScoped
public class ViewPage {
    @Inject
    private PersonalDesk desk;

    @Inject
    private Names names;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long id;
    private PersonalCase one;

    @PostConstruct
    void read() {
        id = Exchange.number("id");
    }

    /** With {@code file} it hands the file out. */
    public void open() throws IOException {
        if (!current.isRunsGateway() || one() == null) {
            Exchange.notFound();
            return;
        }
        if (Exchange.number("file") == null) return;
        Optional<byte[]> first = desk.piece(one(), 0);
        if (first.isEmpty()) Exchange.notFound();
        else Exchange.stream("person-" + one().mark() + ".zip", "application/zip", out -> write(first.get(), out));
    }

    private void write(byte[] first, OutputStream out) throws IOException {
        out.write(first);
        for (int seq = 1; ; seq++) {
            Optional<byte[]> piece = desk.piece(one(), seq);
            if (piece.isEmpty()) return;
            out.write(piece.get());
        }
    }

    /** Null if there is none. */
    public PersonalCase one() {
        if (one == null && id != null && current.isRunsGateway())
            one = desk.find(id).orElse(null);
        return one;
    }

    public String subject() {
        return desk.subject(one());
    }

    public String asker() {
        return names.of(one().askedBy());
    }

    public String decider() {
        return one().decidedBy().isPresent() ? names.of(one().decidedBy().getAsLong()) : "";
    }

    /** Table, fate and how many rows. */
    public List<String[]> outcome() {
        return one().outcome().lines().map(line -> line.split("\t")).toList();
    }

    public boolean hasFile() {
        return one() != null && one().wish() == Wish.EXPORT && one().state() == State.DONE;
    }

    /** Whoever asked is not the second person. */
    public boolean mayDecide() {
        return one() != null
                && one().wish() == Wish.ERASURE
                && one().state() == State.ASKED
                && one().askedBy() != current.person().id();
    }

    public boolean mayLift() {
        return one() != null && one().state() == State.ACTIVE;
    }

    public String agree() {
        return after(desk.agree(current.person(), id));
    }

    public String reject() {
        return after(desk.reject(current.person(), id));
    }

    public String lift() {
        return after(desk.lift(current.person(), id));
    }

    private String after(Optional<PersonalFault> fault) {
        one = null;
        if (fault.isEmpty()) return "/personal/view.xhtml?faces-redirect=true&id=" + id;
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("personal.fault." + fault.get()));
    }

    public Long getId() {
        return id;
    }
}

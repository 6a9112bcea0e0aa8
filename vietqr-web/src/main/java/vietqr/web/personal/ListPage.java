package vietqr.web.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.kernel.Page;
import vietqr.personal.PersonalCase;
import vietqr.personal.PersonalCase.Wish;
import vietqr.personal.PersonalDesk;
import vietqr.personal.PersonalFault;
import vietqr.personal.SubjectKind;
import vietqr.web.look.Names;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code /personal/list.xhtml?before=}: what was asked for about people's data, newest first, and asking. */
@Named("personalListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private PersonalDesk desk;

    @Inject
    private Names names;

    @Inject
    private CurrentPerson current;

    @Inject
    private Texts texts;

    private Long before;
    private Page<PersonalCase> page;
    private Wish wish = Wish.EXPORT;
    private SubjectKind kind = SubjectKind.EMAIL;
    private String subject = "";
    private String reason = "";

    public void open() throws IOException {
        if (!current.isRunsGateway()) Exchange.notFound();
    }

    public Page<PersonalCase> page() {
        if (page == null) page = desk.page(before == null ? OptionalLong.empty() : OptionalLong.of(before), ROWS);
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    public String asker(PersonalCase one) {
        return names.of(one.askedBy());
    }

    public String ask() {
        Optional<PersonalFault> fault = desk.ask(current.person(), wish, kind, subject, reason);
        if (fault.isEmpty()) return "/personal/list.xhtml?faces-redirect=true";
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("personal.fault." + fault.get()));
    }

    public Wish[] wishes() {
        return Wish.values();
    }

    public SubjectKind[] kinds() {
        return SubjectKind.values();
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }

    public Wish getWish() {
        return wish;
    }

    public void setWish(Wish wish) {
        this.wish = wish;
    }

    public SubjectKind getKind() {
        return kind;
    }

    public void setKind(SubjectKind kind) {
        this.kind = kind;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

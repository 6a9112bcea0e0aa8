package vietqr.web.merchants;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.joining.Invitations;
import vietqr.joining.StaffResult;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.OptionalLong;

/** {@code /merchants/list.xhtml}: the merchants this person may set up, newest first. */
@Named("merchantsListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Merchants merchants;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    @Inject
    private Invitations invitations;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private String name;
    private String owner;
    private Long before;
    private Page<Merchant> page;

    /** For whoever may set up nothing the page does not exist. */
    public void open() throws IOException {
        if (!current.may(Permission.SEE_MERCHANTS)) Exchange.notFound();
    }

    public Page<Merchant> page() {
        if (page == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            page = merchants.page(visit.sight(), start, ROWS);
        }
        return page;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return page().next().isPresent() ? page().next().getAsLong() : null;
    }

    /** A merchant more, with a letter to whom it will belong. */
    public String make() {
        if (!current.isRunsGateway()) return null;
        StaffResult result = invitations.open(current.person(), name, owner, look.language());
        page = null;
        return result == StaffResult.DONE
                ? Exchange.say(FacesMessage.SEVERITY_INFO, texts.get("merchants.new.done"))
                : Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get("members.why." + result));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}

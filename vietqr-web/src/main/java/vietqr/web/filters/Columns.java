package vietqr.web.filters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.preference.ColumnChoices;
import vietqr.web.look.LocalPath;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which columns of the list that is shown this person wants to see. A column is called as its head is in the texts; only those that
 * the page offers can be hidden.
 */
@Named("columnChoice")
@RequestScoped
public class Columns {
    @Inject
    private ColumnChoices choices;

    @Inject
    private CurrentPerson current;

    private Set<String> hidden;

    public boolean shows(String column) {
        if (hidden == null) hidden = choices.hidden(current.person().id(), page());
        return !hidden.contains(column);
    }

    /** Those that may be hidden, out of the words of the page. */
    public List<String> offered(String columns) {
        return List.of(columns.split(" "));
    }

    public boolean some(String columns) {
        return !offered(columns).stream().allMatch(this::shows);
    }

    /** What is not ticked is hidden from now on. */
    public void keep(String columns) throws IOException {
        Set<String> unwanted = new HashSet<>(offered(columns));
        unwanted.removeAll(Exchange.texts("column"));
        hide(unwanted);
    }

    public void showAll() throws IOException {
        hide(Set.of());
    }

    private void hide(Set<String> columns) throws IOException {
        choices.hide(current.person().id(), page(), columns);
        FacesContext.getCurrentInstance().getExternalContext().redirect(LocalPath.of(Exchange.text("back")));
    }

    private static String page() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}

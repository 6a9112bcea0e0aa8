package vietqr.web.filters;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.preference.SavedFilter;
import vietqr.preference.SavedFilters;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The filters that this person has saved for the list that is shown. The filter itself is what stands in the address. */
@Named("savedFilters")
@RequestScoped
public class Saved {
    /** Where one is in the list is no part of its filter, and a choice that was not made says nothing. */
    private static final Pattern NOTHING = Pattern.compile("(before|after)=.*|.*=(false)?");

    /** In which order a list is read leaves nothing out. */
    private static final String ORDER = "order=";

    @Inject
    private SavedFilters filters;

    @Inject
    private CurrentPerson current;

    @Inject
    private Look look;

    @Inject
    private Texts texts;

    private List<SavedFilter> all;
    private String fault = "";

    public List<SavedFilter> all() {
        if (all == null) all = filters.of(current.person().id(), page());
        return all;
    }

    /** What is filtered now, as the address says it, or the form that was sent; empty if nothing is. */
    public String query() {
        int mark = look.here().indexOf('?');
        if (mark < 0) return Exchange.text("query");
        return Arrays.stream(look.here().substring(mark + 1).split("&"))
                .filter(part -> !NOTHING.matcher(part).matches())
                .collect(Collectors.joining("&"));
    }

    /** Whether the list may leave something out. */
    public boolean isFiltering() {
        return Arrays.stream(query().split("&")).anyMatch(part -> !part.isEmpty() && !part.startsWith(ORDER));
    }

    /** Where the list is shown whole. */
    public String unfiltered() {
        return page();
    }

    public boolean chosen(SavedFilter filter) {
        return filter.query().equals(query());
    }

    /** Why the last wish to save one came to nothing; empty if it did not. */
    public String fault() {
        return fault;
    }

    public void save() throws IOException {
        String query = query();
        SavedFilters.Saved saved = filters.save(current.person().id(), page(), Exchange.text("called"), query);
        if (saved == SavedFilters.Saved.DONE) go(page() + '?' + query);
        else fault = texts.get("filter.saved." + saved);
    }

    public void forget() throws IOException {
        Long id = Exchange.number("saved");
        if (id != null) filters.forget(current.person().id(), id);
        go(page());
    }

    /** The address is taken as it is: an outcome would be encoded once more. */
    private static void go(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    private static String page() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}

package vietqr.web.session;

import jakarta.servlet.http.HttpServletRequest;
import vietqr.access.Permission;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static vietqr.access.Permission.*;

/**
 * Which permission each page needs: to look, and for its forms to act. A page that is not named here is there for nobody; a
 * test names what is missing. Which role has which permission stands in {@link Permission}.
 */
public final class PageRights {
    /**
     * Forms that choose what is shown, or show again what may have changed, on whichever page, and change nothing but the person's
     * own saved filters and columns.
     */
    private static final Set<String> CHOOSING = Set.of("filter", "code", "watch", "keep", "columns", "reveal");

    /** Pages whose forms ask who it is once more, if that was some time ago. */
    private static final Set<String> SENSITIVE = Set.of(
            "/account/factor.xhtml",
            "/account/view.xhtml",
            "/apikeys/edit.xhtml",
            "/apikeys/view.xhtml",
            "/connections/create.xhtml",
            "/connections/view.xhtml",
            "/devices/edit.xhtml",
            "/devices/view.xhtml",
            "/endpoints/edit.xhtml",
            "/endpoints/view.xhtml",
            "/linking/create.xhtml",
            "/linking/view.xhtml",
            "/members/list.xhtml",
            "/members/operators.xhtml",
            "/merchants/list.xhtml",
            "/merchants/profile.xhtml",
            "/merchants/view.xhtml",
            "/terminals/edit.xhtml",
            "/terminals/import.xhtml",
            "/personal/list.xhtml",
            "/personal/view.xhtml",
            "/receiving/create.xhtml",
            "/receiving/view.xhtml");

    private static final Map<String, PageRights> PAGES = new LinkedHashMap<>();

    static {
        page("/home.xhtml", SEE_PAYMENTS);
        page("/search", SEE_PAYMENTS);
        page("/payments/list.xhtml", SEE_PAYMENTS);
        page("/payments/view.xhtml", SEE_PAYMENTS, TAKE_PAYMENTS);
        page("/refunds/list.xhtml", SEE_PAYMENTS);
        page("/refunds/view.xhtml", SEE_PAYMENTS, DECIDE, CHASE_REFUNDS);
        page("/codes/view.xhtml", SEE_PAYMENTS);
        page("/terminals/list.xhtml", SEE_TERMINALS);
        page("/terminals/view.xhtml", SEE_TERMINALS);
        page("/terminals/edit.xhtml", CHANGE_TERMINALS, CHANGE_TERMINALS);
        page("/cashier/sell.xhtml", TAKE_PAYMENTS);
        page("/cashier/sale", TAKE_PAYMENTS, TAKE_PAYMENTS);
        page("/cashier/feed", TAKE_PAYMENTS);
        page("/cashier/sound", TAKE_PAYMENTS);
        page("/cashier/receipt.xhtml", TAKE_PAYMENTS);
        page("/cashier/voice.xhtml", SEE_TERMINALS, CHANGE_TERMINALS);
        page("/terminals/import.xhtml", CHANGE_TERMINALS, CHANGE_TERMINALS);
        page("/devices/list.xhtml", SEE_TERMINALS);
        page("/devices/view.xhtml", SEE_TERMINALS, CHANGE_TERMINALS);
        page("/devices/virtual.xhtml", SEE_TERMINALS);
        page("/devices/sound", SEE_TERMINALS);
        page("/devices/picture", SEE_TERMINALS);
        page("/devices/edit.xhtml", CHANGE_TERMINALS, CHANGE_TERMINALS);
        page("/approvals/list.xhtml", SEE_BOOKS, DECIDE);
        page("/movements/list.xhtml", SEE_BOOKS);
        page("/movements/view.xhtml", SEE_BOOKS, KEEP_BOOKS, DECIDE);
        page("/corrections/list.xhtml", SEE_BOOKS);
        page("/statements/list.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/statements/view.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/statements/file", KEEP_BOOKS);
        page("/statements/upload", KEEP_BOOKS);
        page("/statements/profiles.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/statements/profile.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/reconciliation/list.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/reconciliation/view.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/reconciliation/rules.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/breaks/list.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/breaks/view.xhtml", SEE_BOOKS, KEEP_BOOKS, DECIDE);
        page("/close/list.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/close/view.xhtml", SEE_BOOKS, KEEP_BOOKS, DECIDE);
        page("/disputes/list.xhtml", SEE_BOOKS);
        page("/disputes/view.xhtml", SEE_BOOKS, KEEP_BOOKS);
        page("/disputes/new.xhtml", KEEP_BOOKS, KEEP_BOOKS);
        page("/disputes/figures.xhtml", SEE_BOOKS);
        page("/calendar/list.xhtml", SEE_BOOKS, RUN_GATEWAY);
        page("/reports/list.xhtml", SEE_REPORTS, SEE_REPORTS);
        page("/reports/create.xhtml", SEE_REPORTS, SEE_REPORTS);
        page("/reports/figures.xhtml", SEE_REPORTS);
        page("/reports/file", SEE_REPORTS);
        page("/reports/schedules.xhtml", SEE_REPORTS, SCHEDULE_REPORTS);
        page("/notices/list.xhtml", SEE_NOTICES, READ_NOTICES_AGAIN);
        page("/notices/view.xhtml", SEE_NOTICES, READ_NOTICES_AGAIN);
        page("/deliveries/list.xhtml", SEE_DELIVERIES);
        page("/deliveries/view.xhtml", SEE_DELIVERIES, SEND_AGAIN);
        page("/connections/list.xhtml", SEE_CONNECTIONS);
        page("/connections/view.xhtml", SEE_CONNECTIONS, CHANGE_CONNECTIONS);
        page("/connections/create.xhtml", CHANGE_CONNECTIONS, CHANGE_CONNECTIONS);
        page("/linking/list.xhtml", SEE_ACCOUNTS);
        page("/linking/view.xhtml", SEE_ACCOUNTS, CHANGE_ACCOUNTS);
        page("/linking/create.xhtml", CHANGE_ACCOUNTS, CHANGE_ACCOUNTS);
        page("/linking/reviews.xhtml", RUN_GATEWAY);
        page("/receiving/list.xhtml", SEE_ACCOUNTS);
        page("/receiving/view.xhtml", SEE_ACCOUNTS, CHANGE_ACCOUNTS, DECIDE);
        page("/receiving/create.xhtml", CHANGE_ACCOUNTS, CHANGE_ACCOUNTS);
        page("/merchants/list.xhtml", SEE_MERCHANTS, RUN_GATEWAY);
        page("/merchants/profile.xhtml", SEE_MERCHANTS, CHANGE_MERCHANTS);
        page("/members/list.xhtml", SEE_MEMBERS, CHANGE_MEMBERS);
        page("/members/operators.xhtml", RUN_GATEWAY, RUN_GATEWAY);
        page("/merchants/view.xhtml", SEE_MERCHANTS, CHANGE_MERCHANTS);
        page("/endpoints/list.xhtml", SEE_ENDPOINTS);
        page("/endpoints/view.xhtml", SEE_ENDPOINTS, CHANGE_ENDPOINTS);
        page("/endpoints/edit.xhtml", CHANGE_ENDPOINTS, CHANGE_ENDPOINTS);
        page("/alerts/list.xhtml", SEE_ALERTS);
        page("/alerts/view.xhtml", SEE_ALERTS, CHANGE_ALERTS);
        page("/alerts/edit.xhtml", CHANGE_ALERTS, CHANGE_ALERTS);
        page("/apikeys/list.xhtml", SEE_KEYS);
        page("/apikeys/view.xhtml", SEE_KEYS, CHANGE_KEYS);
        page("/apikeys/edit.xhtml", CHANGE_KEYS, CHANGE_KEYS);
        page("/audit/list.xhtml", SEE_AUDIT);
        page("/personal/list.xhtml", RUN_GATEWAY, RUN_GATEWAY);
        page("/personal/view.xhtml", RUN_GATEWAY, RUN_GATEWAY);
        page("/timers/list.xhtml", SEE_TIMERS, RUN_GATEWAY);
        page("/timers/view.xhtml", SEE_TIMERS);
        page("/sandbox/simulator.xhtml", PLAY_BANKS, PLAY_BANKS);
        page("/account/view.xhtml", KEEP_OWN_ACCOUNT, KEEP_OWN_ACCOUNT);
        page("/account/factor.xhtml", KEEP_OWN_ACCOUNT, KEEP_OWN_ACCOUNT);
        page("/account/prove.xhtml", KEEP_OWN_ACCOUNT, KEEP_OWN_ACCOUNT);
        open("/join/open.xhtml");
        open("/join/signup.xhtml");
        open("/join/forgot.xhtml");
        open("/sandbox/receiver.xhtml");
        open("/login.xhtml");
    }

    private final Set<Permission> look;
    private final Set<Permission> act;
    private final boolean open;

    private PageRights(Set<Permission> look, Set<Permission> act, boolean open) {
        this.look = look;
        this.act = act;
        this.open = open;
    }

    private static void page(String path, Permission look, Permission... act) {
        Set<Permission> acting = EnumSet.noneOf(Permission.class);
        acting.addAll(Set.of(act));
        PAGES.put(path, new PageRights(EnumSet.of(look), acting, false));
    }

    /** For everybody, strangers too; web.xml says so as well. */
    private static void open(String path) {
        Set<Permission> none = EnumSet.noneOf(Permission.class);
        PAGES.put(path, new PageRights(none, none, true));
    }

    /** Empty for a page that nobody may see. */
    public static Optional<PageRights> of(String path) {
        return Optional.ofNullable(PAGES.get(path));
    }

    /** Whether what can be changed there needs somebody who has shown recently who they are. */
    static boolean sensitive(String path) {
        return SENSITIVE.contains(path);
    }

    static Set<String> sensitive() {
        return SENSITIVE;
    }

    /** The paths of all pages. */
    public static Set<String> paths() {
        return Set.copyOf(PAGES.keySet());
    }

    /** One of these to see it. */
    public Set<Permission> look() {
        return look;
    }

    /** One of these for the forms of the page that do something. */
    public Set<Permission> act() {
        return act;
    }

    /** Whether strangers may see it. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Whether a form that does something was sent. Faces sends each form's name along as a value of that name, and so it does
     * with what in a form asks to be shown again.
     */
    boolean actingIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && acting(request.getParameterMap());
    }

    boolean acting(Map<String, String[]> sent) {
        List<String> named = sent.entrySet().stream()
                .filter(one -> one.getValue().length == 1 && one.getKey().equals(one.getValue()[0]))
                .map(Map.Entry::getKey)
                .toList();
        return named.stream()
                .filter(name -> named.stream().noneMatch(form -> name.startsWith(form + ":")))
                .map(name -> name.substring(name.lastIndexOf(':') + 1))
                .anyMatch(this::acting);
    }

    /** Whether the form with this id does something. */
    boolean acting(String form) {
        return !open && !CHOOSING.contains(form);
    }
}

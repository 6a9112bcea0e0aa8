package vietqr.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of one break and the list of all, in the hands of whoever has signed in. */
record BreakDesk(Portal portal) {
    private static final String WAITS = "Chờ người thứ hai";

    /** By a kind that needs a second person. */
    void asks(String breakId, String kind, String why) {
        wish(breakId, kind, why);
        done();
    }

    /** The same, with the other side by its reference. */
    void asks(String breakId, String kind, String reference, String why) {
        wish(breakId, kind, why);
        portal.page()
                .locator(".vq-partners label", new Page.LocatorOptions().setHasText(reference))
                .locator("input")
                .check();
        done();
    }

    private void wish(String breakId, String kind, String why) {
        portal.open("/breaks/view.xhtml?id=" + breakId);
        portal.choose("resolve:kind", kind);
        field("resolve:why").fill(why);
    }

    private void done() {
        field("resolve:do").click();
        assertThat(portal.text()).contains(WAITS);
        assertThat(field("yes:approve").count()).as("one's own second yes").isZero();
    }

    /** From the list, as one of several. */
    void writesOff(long accountId, String breakId, String why) {
        portal.open("/breaks/list.xhtml?account=" + accountId);
        portal.page().locator("input[name=pick][value='" + breakId + "']").check();
        field("bulk:why").fill(why);
        field("bulk:writeoff").click();
        assertThat(portal.text()).contains("Đã làm 1 trên 1.", WAITS);
    }

    void agrees(String breakId) {
        portal.open("/breaks/view.xhtml?id=" + breakId);
        field("yes:approve").click();
        assertThat(portal.text()).contains("Demo Approver: đồng ý", "Đã xử lý");
    }

    private Locator field(String id) {
        return portal.page().locator("[id='" + id + "']");
    }
}

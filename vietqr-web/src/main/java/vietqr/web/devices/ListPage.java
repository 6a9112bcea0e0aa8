package vietqr.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.kernel.Page;
import vietqr.web.session.CurrentPerson;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/** {@code /devices/list.xhtml?before=}: the boxes, newest first, and the machines of terminals. */
@Named("devicesListPage")
@RequestScoped
public class ListPage {
    private static final int ROWS = 25;

    @Inject
    private Devices devices;

    @Inject
    private Visit visit;

    @Inject
    private CurrentPerson current;

    private Long before;
    private Page<DeviceRow> boxes;
    private List<DeviceRow> machines;

    public void open() throws IOException {
        if (!current.may(Permission.SEE_TERMINALS)) Exchange.notFound();
    }

    public List<DeviceRow> boxes() {
        return found().rows();
    }

    /** With the newest boxes only. */
    public List<DeviceRow> machines() {
        if (machines == null) machines = before == null ? devices.machines(visit.sight()) : List.of();
        return machines;
    }

    /** The {@code before} of the page that follows, or null at the end. */
    public Long older() {
        return found().next().isPresent() ? (Long) found().next().getAsLong() : null;
    }

    private Page<DeviceRow> found() {
        if (boxes == null) {
            OptionalLong start = before == null ? OptionalLong.empty() : OptionalLong.of(before);
            boxes = devices.boxes(visit.sight(), start, ROWS);
        }
        return boxes;
    }

    public Long getBefore() {
        return before;
    }

    public void setBefore(Long before) {
        this.before = before;
    }
}

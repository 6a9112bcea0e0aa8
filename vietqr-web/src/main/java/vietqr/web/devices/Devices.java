package vietqr.web.devices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.device.Presence;
import vietqr.device.Presence.Seen;
import vietqr.kernel.Page;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts together what is shown of devices. */
@RequestScoped
class Devices {
    @Inject
    private Boxes boxes;

    @Inject
    private Logins logins;

    @Inject
    private Presence presence;

    @Inject
    private Merchants merchants;

    Page<DeviceRow> boxes(Sight sight, OptionalLong before, int size) {
        Page<Box> page = boxes.page(sight, before, size);
        Map<Long, DeviceLogin> known = new HashMap<>();
        page.rows().forEach(box -> logins.ofBox(box.id()).ifPresent(login -> known.put(box.id(), login)));
        Map<Long, Seen> seen =
                presence.of(known.values().stream().map(DeviceLogin::id).toList());
        List<DeviceRow> rows = page.rows().stream()
                .map(box -> row(box, Optional.ofNullable(known.get(box.id())).map(login -> seen.get(login.id()))))
                .toList();
        return new Page<>(rows, page.next());
    }

    List<DeviceRow> machines(Sight sight) {
        List<DeviceLogin> all = logins.ofTerminals(sight);
        Map<Long, Seen> seen = presence.of(all.stream().map(DeviceLogin::id).toList());
        return all.stream()
                .map(login -> row(login, Optional.ofNullable(seen.get(login.id()))))
                .toList();
    }

    DeviceRow row(Box box) {
        return row(box, logins.ofBox(box.id()).map(login -> presence.of(List.of(login.id()))
                .get(login.id())));
    }

    DeviceRow row(DeviceLogin login) {
        return row(login, Optional.ofNullable(presence.of(List.of(login.id())).get(login.id())));
    }

    private DeviceRow row(Box box, Optional<Seen> seen) {
        return new DeviceRow(
                box.id(),
                box.code(),
                true,
                boxes.terminalOf(box).map(Devices::label).orElse(""),
                merchant(box.merchantId()),
                box.firmware(),
                seen.orElse(null));
    }

    private DeviceRow row(DeviceLogin login, Optional<Seen> seen) {
        return new DeviceRow(
                login.id(),
                login.name(),
                false,
                logins.terminalOf(login).map(Devices::label).orElse(""),
                merchant(login.merchantId()),
                "",
                seen.orElse(null));
    }

    private static String label(Terminal terminal) {
        return terminal.code() + " · " + terminal.name();
    }

    private String merchant(long merchantId) {
        return merchants.find(merchantId).map(Merchant::name).orElse("");
    }
}

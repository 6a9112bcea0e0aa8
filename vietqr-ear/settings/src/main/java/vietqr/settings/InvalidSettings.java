package vietqr.settings;

import java.util.List;

/** The gateway must not start: the message names every wrong setting, its value unless secret, and what to do. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidSettings(List<String> problems) {
        super("Wrong settings:\n  " + String.join("\n  ", problems));
    }
}

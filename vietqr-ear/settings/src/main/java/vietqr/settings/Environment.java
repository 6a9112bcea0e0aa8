package vietqr.settings;

/** How serious this gateway is: play money on a newcomer's machine, or real payments. */
public enum Environment {
    SANDBOX,
    PRODUCTION
}

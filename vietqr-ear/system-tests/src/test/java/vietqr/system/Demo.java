package vietqr.system;

/** The demo data of a fresh sandbox. The names are a contract that scripts rely on, so they are written out here. */
final class Demo {
    static final String PARTNER = "customer-demo-user10001";
    static final String PARTNER_SECRET = "demo-secret-10001";
    static final String BANK = "bank-mb-demo";
    static final String BANK_SECRET = "demo-bank-secret";
    static final String ACCOUNT = "0123456789";
    static final String HOLDER = "CONG TY DEMO";
    static final String TERMINAL = "SHOP01";
    static final String DEVICE_SECRET = "demo-device-10001";
    static final String OWNER = "owner@demo.example";
    static final String CASHIER = "cashier@demo.example";
    static final String FINANCE = "finance@demo.example";
    static final String APPROVER = "approver@demo.example";
    static final String ADMIN = "admin@demo.example";
    static final String PASSWORD = "Demo-2026-pass";

    private Demo() {}
}

package vietqr.merchant;

/** A merchant's system has said with its certificate where it wants to be told, or that it is elsewhere now. Fired in that transaction. */
public record WebhookNamed(Certificate certificate) {}

package vietqr.alert;

import vietqr.messenger.Addressee;
import vietqr.messenger.Message;

import java.util.List;

/** One message to send now, and the alerts it tells of. */
record DueAlerts(long channelId, Addressee to, Message message, List<Long> alertIds) {}

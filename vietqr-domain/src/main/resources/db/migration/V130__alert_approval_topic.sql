-- Whoever wants to hear of refunds that wait for a second person wants to hear of the other matters that do, too.
update alert_channel set topics = concat(topics, ',APPROVAL_WAITING')
where find_in_set('REFUND_WAITING', topics) > 0 and find_in_set('APPROVAL_WAITING', topics) = 0;

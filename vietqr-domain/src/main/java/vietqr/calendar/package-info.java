/**
 * On which days Vietnam works: weekends, public holidays (those of the lunar year too) and moved working days. Days are data:
 * shipped for several years, replaced by a file of the operator, and changed one by one in the portal. Entrances: {@link
 * vietqr.calendar.Calendars} gives the {@link vietqr.calendar.BusinessCalendar} that holds now and takes changes. What has to
 * be done by when is not known here.
 */
package vietqr.calendar;

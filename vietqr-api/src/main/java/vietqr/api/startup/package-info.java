/**
 * What happens before the first request: settings are checked, the database is defined and its schema brought up to
 * date. Any other bean that starts by itself must declare {@code @DependsOn("Migrator")}.
 */
package vietqr.api.startup;

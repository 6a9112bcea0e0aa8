/**
 * Holds what a bank lists against what it told us. Pure: rows in any order in, findings in one order out; no database, no
 * clock. {@link vietqr.comparison.Rules} say in which order what is compared, {@link vietqr.comparison.Comparison} does it in
 * memory that does not grow with the number of rows. What the findings mean for anybody is decided in {@code reconciliation}.
 */
package vietqr.comparison;

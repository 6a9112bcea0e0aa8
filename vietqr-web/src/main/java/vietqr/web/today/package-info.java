/** What concerns a person today, by what they may see: figures that lead to the lists behind them. */
package vietqr.web.today;

/** Bank statements: bringing files, watching them being read, what stands in them, and how banks' sheets are laid out. */
package vietqr.web.statements;

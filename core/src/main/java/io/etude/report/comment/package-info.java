/**
 * The comments of experts: {@link io.etude.report.comment.Commentaries} are their slots, {@link
 * io.etude.report.comment.CommentChecks} says what an author should know of them.
 */
package io.etude.report.comment;

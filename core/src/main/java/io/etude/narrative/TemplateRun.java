package io.etude.narrative;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import io.etude.EtudeException;
import io.etude.Limits;
import io.etude.ReportException;
import io.etude.internal.FileFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a template within its limits, in a thread of its own that is interrupted when time is up,
 * and says in our words what is wrong with it.
 */
final class TemplateRun {

  private final TemplateEngine engine;
  private final Models.MapModel model;
  private final Limits limits;

  TemplateRun(TemplateEngine engine, Models.MapModel model, Limits limits) {
    this.engine = engine;
    this.model = model;
    this.limits = limits;
  }

  String run(String file) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread worker = new Thread(task, "etude-template");
              worker.setDaemon(true);
              return worker;
            });
    Callable<String> task = () -> process(file);
    Future<String> result = thread.submit(task);
    try {
      return result.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ReportException(
          file + ": runs longer than the " + limits.time().toSeconds() + " s it may run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReportException(file + ": was interrupted", e);
    } catch (ExecutionException e) {
      throw translated(file, e.getCause());
    } finally {
      result.cancel(true);
      thread.shutdownNow();
    }
  }

  private String process(String file) throws IOException, TemplateException {
    BoundedWriter out = new BoundedWriter(limits.characters());
    Template template = engine.getTemplate(file);
    template.process(model, out);
    return out.text();
  }

  private RuntimeException translated(String file, Throwable failure) {
    if (failure instanceof EtudeException ours) {
      return ours;
    }
    if (failure instanceof StackOverflowError) {
      return new ReportException(
          file + ": macros or functions call each other without end", failure);
    }
    if (failure instanceof ParseException e) {
      return new ReportException(
          e.getTemplateName() + ":" + e.getLineNumber() + ": " + firstLine(e.getEditorMessage()),
          e);
    }
    if (failure instanceof TemplateException e) {
      String name = e.getTemplateSourceName() == null ? file : e.getTemplateSourceName();
      String line = e.getLineNumber() == null ? "" : ":" + e.getLineNumber();
      return new ReportException(name + line + ": " + message(e), e);
    }
    if (failure instanceof TemplateNotFoundException e) {
      return new ReportException(
          file + ": there is no template \"" + e.getTemplateName() + "\" in its folder", e);
    }
    if (failure instanceof BoundedWriter.LimitReached) {
      return new ReportException(file + ": " + failure.getMessage(), failure);
    }
    if (failure instanceof IOException e) {
      return new UncheckedIOException("cannot read template " + file + ": " + FileFaults.why(e), e);
    }
    return new ReportException(file + ": failed: " + failure, failure);
  }

  private String message(TemplateException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof EtudeException ours) {
        return ours.getMessage();
      }
    }
    if (e instanceof InvalidReferenceException) {
      String expression = e.getBlamedExpressionString();
      if (expression.endsWith("." + StudyModels.SHARE)) {
        String row = expression.substring(0, expression.lastIndexOf('.'));
        return "\""
            + expression
            + "\" is a share that is not published; ask has("
            + row
            + ".ref) first";
      }
      return "\""
          + expression
          + "\" is nothing that the template knows"
          + model.nearest(expression);
    }
    return firstLine(e.getMessageWithoutStackTop());
  }

  private static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("").strip();
  }
}

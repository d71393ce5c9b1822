package io.etude.narrative;

import io.etude.Problem;
import io.etude.ReportException;
import io.etude.document.text.Inline;
import io.etude.language.Display;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** From inline nodes of Markdown to running text, with figures put back and typography mended. */
final class InlineReader {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private final FigureTokens tokens;
  private final Display display;

  InlineReader(FigureTokens tokens, Display display) {
    this.tokens = tokens;
    this.display = display;
  }

  FigureTokens tokens() {
    return tokens;
  }

  /** The running text of a paragraph or heading. */
  List<Inline> read(Node parent) {
    return display.mend(stripped(children(parent)));
  }

  private static List<Inline> stripped(List<Inline> inlines) {
    List<Inline> stripped = new ArrayList<>(inlines);
    if (!stripped.isEmpty() && stripped.get(0) instanceof Inline.Text first) {
      replace(stripped, 0, first.text().stripLeading());
    }
    int last = stripped.size() - 1;
    if (last >= 0 && stripped.get(last) instanceof Inline.Text text) {
      replace(stripped, last, text.text().stripTrailing());
    }
    return stripped;
  }

  private static void replace(List<Inline> inlines, int index, String text) {
    if (text.isEmpty()) {
      inlines.remove(index);
    } else {
      inlines.set(index, new Inline.Text(text));
    }
  }

  /** Markdown as running text. */
  List<Inline> read(String markdown) {
    Node first = Parser.builder().build().parse(markdown).getFirstChild();
    if (first == null) {
      return List.of();
    }
    if (!(first instanceof Paragraph) || first.getNext() != null) {
      throw new ReportException(Problem.form("\"" + markdown + "\" is not plain running text"));
    }
    try {
      return read(first);
    } catch (MisplacedMarkdown e) {
      throw new ReportException(Problem.form(e.getMessage()), e);
    }
  }

  private List<Inline> children(Node parent) {
    StringBuilder text = new StringBuilder();
    List<Inline> inlines = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Text t) {
        text.append(t.getLiteral());
      } else if (node instanceof SoftLineBreak) {
        text.append(' ');
      } else {
        flush(text, inlines);
        inlines.add(inline(node));
      }
    }
    flush(text, inlines);
    return inlines;
  }

  private void flush(StringBuilder text, List<Inline> inlines) {
    // checks print nothing and leave the spaces around them
    inlines.addAll(
        tokens.resolve(
            BLANKS.matcher(text.toString().replace(FigureTokens.NOTHING, "")).replaceAll(" ")));
    text.setLength(0);
  }

  private Inline inline(Node node) {
    if (node instanceof Emphasis) {
      return new Inline.Emphasis(children(node));
    }
    if (node instanceof StrongEmphasis) {
      return new Inline.Strong(children(node));
    }
    if (node instanceof HardLineBreak) {
      return new Inline.LineBreak();
    }
    if (node instanceof Link link) {
      return new Inline.Link(target(link), children(link));
    }
    throw new MisplacedMarkdown(
        node,
        "running text can't have "
            + noun(node)
            + "; it has *emphasis*, **strong emphasis**, [links](https://example.org) and line"
            + " breaks");
  }

  /** What messages call a piece of Markdown that articles can't have. */
  static String noun(Node node) {
    if (node instanceof HtmlInline html) {
      return "HTML such as " + html.getLiteral();
    } else if (node instanceof HtmlBlock html) {
      return "HTML such as " + html.getLiteral().lines().findFirst().orElse("");
    } else if (node instanceof Code code) {
      return "code such as `" + code.getLiteral() + "`";
    } else if (node instanceof Image) {
      return "a picture, which ::: image sets";
    } else if (node instanceof FencedCodeBlock) {
      return "a block of code";
    } else if (node instanceof IndentedCodeBlock) {
      return "a line that begins with four spaces or more, which Markdown takes for code";
    } else if (node instanceof BlockQuote) {
      return "a quotation that begins with >, which ::: pullquote sets";
    } else if (node instanceof ThematicBreak) {
      return "a rule such as ---";
    }
    return "this Markdown";
  }

  private static String target(Link link) {
    String destination = link.getDestination();
    try {
      URI uri = new URI(destination);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme())) {
        return destination;
      }
    } catch (URISyntaxException e) {
      throw new MisplacedMarkdown(link, "link to \"" + destination + "\" is no address");
    }
    if (link.getFirstChild() instanceof Text text && text.getLiteral().startsWith("^")) {
      // one that has its text further down is a link; said once with what the text tells
      throw new MisplacedMarkdown(link, ProseChecks.footnote("[" + text.getLiteral() + "]"));
    }
    throw new MisplacedMarkdown(
        link, "link to \"" + destination + "\" must begin with http:, https: or mailto:");
  }
}

package io.etude.narrative;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Fenced directives in Markdown: a line {@code ::: name …} opens one, a line {@code :::} closes the
 * innermost. One value serves one parse.
 */
final class DirectiveSyntax extends AbstractBlockParserFactory {

  private final Deque<Directives> open = new ArrayDeque<>();
  private final List<Integer> strayClosings = new ArrayList<>();

  /** The first directive that nothing closes. */
  Optional<DirectiveNode> unclosed() {
    return Optional.ofNullable(open.peekLast()).map(directive -> directive.node);
  }

  /** The lines, from 0, that closed something that was not open. */
  List<Integer> strayClosings() {
    return strayClosings;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    CharSequence rest = line.subSequence(state.getIndex(), line.length());
    if (DirectiveLine.OPENING.matcher(rest).lookingAt()) {
      Directives directive =
          new Directives(
              rest.toString(), state.getLine().getSourceSpan().getLineIndex(), state.getIndex());
      open.push(directive);
      return BlockStart.of(directive).atIndex(line.length());
    }
    if (DirectiveLine.CLOSING.matcher(rest).matches()) {
      strayClosings.add(state.getLine().getSourceSpan().getLineIndex());
    }
    return BlockStart.none();
  }

  /** Reads one directive. */
  private final class Directives extends AbstractBlockParser {

    private final DirectiveNode node;

    Directives(String line, int index, int column) {
      this.node = new DirectiveNode(line, index, column);
    }

    @Override
    public Block getBlock() {
      return node;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block block) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      CharSequence line = state.getLine().getContent();
      CharSequence rest = line.subSequence(state.getIndex(), line.length());
      if (open.peek() == this && DirectiveLine.CLOSING.matcher(rest).matches()) {
        open.pop();
        return BlockContinue.finished();
      }
      return BlockContinue.atIndex(state.getIndex());
    }
  }
}

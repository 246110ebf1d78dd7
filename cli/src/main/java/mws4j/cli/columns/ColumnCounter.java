package mws4j.cli.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mws4j.domains.regex.column.ColumnValues;
import mws4j.domains.regex.column.values.ValueBatch;
import mws4j.mws.compute.Workers;

/**
 * Counts the values of columns beside the thread that reads them, block by block. A column is
 * counted by one thread in the order of its rows, so that nothing depends on their number. A table
 * of less than a block needs no thread.
 */
final class ColumnCounter implements AutoCloseable {
  /** Distinct values and their characters that all columns of a table hold together. */
  private static final long MOST_VALUES = 8_000_000;

  private static final long MOST_TEXT = 256_000_000;

  private static final int BLOCK_CELLS = 1 << 14;
  private static final int BLOCK_TEXT = 1 << 20;
  private static final int WAITING = 2; // blocks
  private static final int MOST_THREADS = 4;

  /** Ends a thread. */
  private static final Block END = new Block(0);

  /** Some rows, column by column. */
  private static final class Block {
    private final ValueBatch[] columns;
    private long text;

    Block(int columns) {
      this.columns = new ValueBatch[columns];
      Arrays.setAll(this.columns, i -> new ValueBatch(BLOCK_CELLS / Math.max(1, columns) + 1));
    }

    void add(long line, List<String> cells) {
      for (int i = 0; i < columns.length; i++) {
        String cell = cells.get(i);
        columns[i].add(cell, line);
        text += cell.length();
      }
    }

    boolean isFull() {
      return (long) columns[0].size() * columns.length >= BLOCK_CELLS || text >= BLOCK_TEXT;
    }
  }

  /** A thread that counts every so many-th column. */
  private final class Counting {
    private final BlockingQueue<Block> waiting = new ArrayBlockingQueue<>(WAITING);
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final int first;

    Counting(int first) {
      this.first = first;
      Thread thread = new Thread(this::run, "mws4j-counter-" + first);
      thread.setDaemon(true);
      thread.start();
    }

    private void run() {
      try {
        for (Block block = waiting.take(); block != END; block = waiting.take()) {
          for (int column = first; column < builders.size(); column += threads) {
            builders.get(column).add(block.columns[column]);
          }
        }
        done.complete(null);
      } catch (InterruptedException | RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    }

    /** Hands on a block, unless the thread has failed, which is told in the end. */
    void put(Block next) throws InterruptedException {
      while (!done.isDone() && !waiting.offer(next, 100, TimeUnit.MILLISECONDS)) {
        // The thread is slower than the reader.
      }
    }
  }

  private final List<ColumnValues.Builder> builders = new ArrayList<>();
  private final List<Counting> countings = new ArrayList<>();
  private final int threads;
  private Block block;

  /** Counts so many columns, at least 1. */
  ColumnCounter(int columns) {
    int values = (int) Math.min(ColumnValues.MOST_VALUES, Math.max(1, MOST_VALUES / columns));
    long text = Math.min(ColumnValues.MOST_TEXT, Math.max(1, MOST_TEXT / columns));
    for (int i = 0; i < columns; i++) {
      builders.add(ColumnValues.builder(values, text));
    }
    int others = Runtime.getRuntime().availableProcessors() - 1;
    threads = Math.max(1, Math.min(MOST_THREADS, Math.min(columns, others)));
    block = new Block(columns);
  }

  /** Adds a row. */
  void add(long line, List<String> cells) {
    block.add(line, cells);
    if (block.isFull()) {
      while (countings.size() < threads) {
        countings.add(new Counting(countings.size()));
      }
      handOn(block);
      block = new Block(builders.size());
    }
  }

  private void handOn(Block next) {
    try {
      for (Counting each : countings) {
        each.put(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting the values of a table", e);
    }
  }

  /** All columns; no rows may follow. */
  List<ColumnValues> finish() {
    close();
    countings.forEach(each -> Workers.await(each.done));
    List<ColumnValues> columns = new ArrayList<>();
    for (int column = 0; column < builders.size(); column++) {
      columns.add(builders.get(column).add(block.columns[column]).build());
      builders.set(column, null);
    }
    return columns;
  }

  /** Ends the threads when they have counted what they were given. */
  @Override
  public void close() {
    handOn(END);
  }
}

package mws4j.mws.algorithm;

/** ψ learns from dreams alone, before anything else is learnt. */
final class SleepPretraining implements Algorithm {
  @Override
  public String name() {
    return "sleep-pretraining";
  }

  @Override
  public boolean usesMemory() {
    return false;
  }

  @Override
  public void step(Shard<?> shard) {
    shard.learnFromDreams(1);
  }
}

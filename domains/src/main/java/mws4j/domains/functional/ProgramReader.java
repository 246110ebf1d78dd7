package mws4j.domains.functional;

import java.util.Optional;
import mws4j.lambda.grammar.Derivation;
import mws4j.lambda.grammar.Deriver;
import mws4j.lambda.grammar.ProgramCode;
import mws4j.lambda.term.Term;
import mws4j.lambda.type.Type;
import mws4j.mws.model.ProgramBatch;

/** Reads programs from their tokens in one version of the language. For one thread. */
final class ProgramReader {
  private final LanguageVersion version;
  private final ProgramTokens tokens;
  private final Deriver deriver;

  ProgramReader(LanguageVersion version, ProgramTokens tokens) {
    this.version = version;
    this.tokens = tokens;
    deriver = new Deriver(version.language());
  }

  LanguageVersion version() {
    return version;
  }

  /** The type of a program; empty if its first token is none. */
  Optional<Type> request(ProgramBatch programs, int program) {
    return Optional.ofNullable(
        tokens.request(programs.tokens(), programs.offset(program), programs.length(program)));
  }

  /** The choices that make a program; empty if it is none. */
  Optional<Derivation> derive(ProgramBatch programs, int program) {
    return request(programs, program)
        .flatMap(
            request -> {
              int[] heads = heads(programs, program);
              return deriver.derive(heads, 0, heads.length, request);
            });
  }

  /** Its heads, which need not be a program. */
  static int[] heads(ProgramBatch programs, int program) {
    return ProgramTokens.heads(
        programs.tokens(), programs.offset(program), programs.length(program));
  }

  /** The term of a program. */
  static Term term(LanguageVersion version, Type request, int[] heads) {
    return new ProgramCode(version.language()).decode(heads, request);
  }
}

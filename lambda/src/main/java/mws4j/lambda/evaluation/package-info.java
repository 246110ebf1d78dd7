/**
 * Primitives and the evaluation of programs: {@link mws4j.lambda.evaluation.Primitive} with its
 * {@link mws4j.lambda.evaluation.Implementation}, {@link mws4j.lambda.evaluation.PrimitiveSet}s of
 * them ({@link mws4j.lambda.evaluation.ListPrimitives}, {@link
 * mws4j.lambda.evaluation.TextPrimitives}, {@link mws4j.lambda.evaluation.LispPrimitives}), a
 * {@link mws4j.lambda.evaluation.Library} that adds abstractions, and the {@link
 * mws4j.lambda.evaluation.ProgramRunner} over a {@link mws4j.lambda.evaluation.Machine}.
 */
package mws4j.lambda.evaluation;

/**
 * Programs that solve tasks: {@link mws4j.lambda.solve.TaskSearch} looks for them in order of
 * probability, {@link mws4j.lambda.solve.TaskJudge} says whether a program solves a {@link
 * mws4j.lambda.solve.PreparedTask}, {@link mws4j.lambda.solve.TaskProgram} runs one on more inputs.
 */
package mws4j.lambda.solve;

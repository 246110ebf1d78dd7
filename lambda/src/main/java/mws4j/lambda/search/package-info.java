/**
 * Programs in order of probability: {@link mws4j.lambda.search.Enumeration} visits all whose
 * description length lies in a window, for a {@link mws4j.lambda.search.ProgramVisitor}, on the
 * threads of a {@link mws4j.lambda.search.Parallel}; a {@link mws4j.lambda.search.WindowBudget}
 * chooses the windows.
 */
package mws4j.lambda.search;

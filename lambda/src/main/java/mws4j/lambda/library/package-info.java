/**
 * A language that grows: {@link mws4j.lambda.library.LibraryLearner} makes what the {@link
 * mws4j.lambda.library.TaskPrograms} of many tasks share a part of the language, as long as the
 * objective rises, and tells what it did in {@link mws4j.lambda.library.Learned}. {@link
 * mws4j.lambda.library.Memorising} is what it is compared with.
 */
package mws4j.lambda.library;

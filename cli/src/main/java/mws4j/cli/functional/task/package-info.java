/**
 * What functional programs are asked for, in reading order: the {@link
 * mws4j.cli.functional.task.ProgramKind}s, a {@link mws4j.cli.functional.task.TaskFile} of {@link
 * mws4j.cli.functional.task.KnownTask}s, and {@link mws4j.cli.functional.task.PrimitiveWords}, the
 * primitives by name.
 */
package mws4j.cli.functional.task;

/**
 * What functional programs are asked for, in reading order: the {@link
 * mws4j.cli.functional.task.ProgramKind}s, {@link mws4j.cli.functional.task.KnownTasks}, each a
 * {@link mws4j.cli.functional.task.KnownTask}, and {@link
 * mws4j.cli.functional.task.PrimitiveWords}, the primitives by name.
 */
package mws4j.cli.functional.task;

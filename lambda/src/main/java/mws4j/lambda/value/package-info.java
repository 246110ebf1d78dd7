/**
 * What programs compute with: {@link mws4j.lambda.value.Values}, {@link
 * mws4j.lambda.value.ListValue}, made from its front by {@link mws4j.lambda.value.ListBuilder}, and
 * {@link mws4j.lambda.value.Failure} where there is no value; printed by {@link
 * mws4j.lambda.value.ValuePrinter}, read by {@link mws4j.lambda.value.ValueReader}; {@link
 * mws4j.lambda.value.ValueTypes} says what belongs to a type.
 */
package mws4j.lambda.value;

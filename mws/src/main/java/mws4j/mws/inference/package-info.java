/** Programs of new observations under a trained model: {@link mws4j.mws.inference.Inference}. */
package mws4j.mws.inference;

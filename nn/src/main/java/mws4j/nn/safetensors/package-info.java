/**
 * Weights on disk in the safetensors format, which other tools read too: an 8-byte little-endian
 * header length, a JSON header that names each tensor with type, shape and place, then the raw
 * little-endian data without gaps (https://github.com/huggingface/safetensors, section "Format").
 *
 * <p>Reading order: {@link mws4j.nn.safetensors.Weights} (parameters and optimiser to and from a
 * file), {@link mws4j.nn.safetensors.SafeTensorsWriter}, {@link
 * mws4j.nn.safetensors.SafeTensorsReader}, {@link mws4j.nn.safetensors.SafeTensorsException},
 * {@link mws4j.nn.safetensors.AtomicFile}; inside, {@code TensorInfo}, {@code TensorType}, {@code
 * Header} and {@code HeaderParser}.
 */
package mws4j.nn.safetensors;

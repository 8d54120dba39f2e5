import { done, fail, type Result } from '../result';

/** More than any session of ten thousand accounts needs. Counted after decompression. */
export const MOST_BYTES = 8 * 1024 * 1024;

/**
 * The whole body as text. Reading stops at the first byte too many, so that a hostile host cannot fill memory, and
 * at the signal. Throws what the stream throws.
 */
export async function readBody(
  response: Response,
  signal: AbortSignal,
): Promise<Result<string, 'too-large'>> {
  if (response.body === null) return done('');
  const reader = response.body.getReader();
  const stop = () => void reader.cancel(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const read = await collect(reader);
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (!read.ok) stop();
  return read;
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<Result<string, 'too-large'>> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) return fail('too-large');
    text += decoder.decode(chunk.value, { stream: true });
  }
  return done(text + decoder.decode());
}

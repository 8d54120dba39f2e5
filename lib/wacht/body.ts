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
  const stop = () => void reader.cancel().catch(() => {}); // a stream that has failed has nothing left to stop
  signal.addEventListener('abort', stop, { once: true });
  try {
    const read = await collect(reader);
    signal.throwIfAborted(); // a stopped stream ends as if it were complete
    if (!read.ok) stop();
    return read;
  } finally {
    signal.removeEventListener('abort', stop);
  }
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

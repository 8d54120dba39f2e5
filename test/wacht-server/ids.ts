const EPOCH = Date.UTC(2025, 0, 1);
// A clock before 2026 would make ids below 2^53, which no deployment of today has.
const EARLIEST = Date.UTC(2026, 0, 1);

/**
 * Snowflake ids counted from 2025-01-01 with 22 low bits (Appendix B of the protocol). The lowest bit is always set
 * and neighbours differ by 2, so that an id which passes through a JavaScript number comes out as another one.
 */
export const createIds = (now: () => number) => {
  let made = 0n;
  return (): string => {
    made += 1n;
    const age = BigInt(Math.max(Math.floor(now()), EARLIEST) - EPOCH);
    return String((age << 22n) | ((made * 2n + 1n) & 0x3fffffn));
  };
};

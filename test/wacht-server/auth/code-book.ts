/** Codes and link tokens given out for one attempt; several are valid at once (section 4.4.3). */
export interface CodeBook {
  issued: { purpose: string; secret: string; expiresAt: number }[];
  /** When each strategy was last prepared, for the resend limit. */
  preparedAt: Record<string, number>;
}

export const newCodeBook = (): CodeBook => ({ issued: [], preparedAt: {} });

// How long things may take, and how far clocks may be apart: milliseconds, used by the wire and the worker alike. What
// the wire gives a request is what the journal waits for (law L1).

/** A read without an answer is given up after this (rule CR-10). */
export const READ_LIMIT = 8_000;

/** A change of the session likewise (rule CR-10). */
export const WRITE_LIMIT = 10_000;

/** And a question of a sign-in, for which the server may call a mail or SMS provider first (rule CR-10). */
export const FLOW_LIMIT = 20_000;

/** What a page waits for longer than this it names; what is quicker would only flicker. */
export const LONG_WAIT = 1_000;

/** A page works no longer than this on a proof of work (rule FR-5). */
export const SOLVE_LIMIT = 30_000;

/** How far this computer's clock may be from the server's (rule FR-10). */
export const CLOCK_SLACK = 120_000;

/** What the server dates has ended for certain so long after that, by the server's own clock (section 5.10). */
export const EXPIRY_SLACK = 60_000;

/** Too many wrong passwords block an identifier for so long (section 3.6). */
export const LOCKED_FOR = 30 * 60_000;

/** So long before an account ends its person is told. */
export const LAST_DAY = 24 * 60 * 60_000;

/** For so long a server may answer reads from a copy older than our own successful write (section 2.10). */
export const STALE_READS = 6_000;

/** How long a read is good enough not to be repeated when a page opens (law L10). */
export const FRESH = 5_000;

/** An attempt that says nothing of its end lives this long (rule FR-10). */
export const ATTEMPT_LIFE = 600_000;

/** How often a flow that ends elsewhere is looked at (rule ER-3). */
export const LOOK_EVERY = 5_000;

/** And for how long (rule ER-3). */
export const LOOK_FOR = 600_000;

/** However long a server asks to be left alone, it is no longer than this (rule ER-2). */
export const LONGEST_PAUSE = 15 * 60_000;

/** Stays away from a server that asks for a pause without saying how long (rule ER-2). */
export const DEFAULT_PAUSE = 60_000;

/** A grant that comes later is no answer to what the browser was asked (ruling 63). */
export const PROMPT_LIMIT = 300_000;

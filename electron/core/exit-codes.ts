/** What the exit code of the program tells whoever started it. 0: it is to stay closed; anything else: start it again. */

/** The program wants to be started again, and has ended in order: EX_TEMPFAIL of sysexits.h. */
export const RESTART_CODE = 75;

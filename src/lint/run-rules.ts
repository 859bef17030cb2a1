/** The rules that ask what came of a program; the options of the first one say how much it may use. */
export const RUN_RULES = ['code-output', 'code-runnable'] as const;

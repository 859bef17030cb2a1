/** A character of Hebrew, Arabic and the scripts beside them, which are read from right to left. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

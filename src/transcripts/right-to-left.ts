/** Languages written from right to left unless their tag names another script, and scripts that are. */
const LANGUAGES = new Set('ar arc ckb dv fa he ks ku ps sd ug ur yi'.split(' '));
const SCRIPTS = new Set('Adlm Arab Hebr Nkoo Rohg Syrc Thaa'.split(' '));

/** Whether a well-formed language tag (BCP 47) is of a language written from right to left. */
export function isRightToLeft(tag: string): boolean {
  const { language, script } = new Intl.Locale(tag);
  return script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script);
}

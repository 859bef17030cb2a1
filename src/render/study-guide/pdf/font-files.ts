import { createRequire } from 'node:module';
import type { FontId } from '../layout/fonts.ts';

const SERIF = '@expo-google-fonts/source-serif-4';
const SANS = '@expo-google-fonts/inter';
const MONO = '@expo-google-fonts/source-code-pro';

/** Static TrueType files, for the PDF library embeds no other kind whole. */
const FILES: Readonly<Record<FontId, string>> = {
  serif: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif-bold': `${SERIF}/700Bold/SourceSerif4_700Bold.ttf`,
  'serif-italic': `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'serif-bold-italic': `${SERIF}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
  sans: `${SANS}/400Regular/Inter_400Regular.ttf`,
  'sans-bold': `${SANS}/600SemiBold/Inter_600SemiBold.ttf`,
  mono: `${MONO}/400Regular/SourceCodePro_400Regular.ttf`,
  'mono-bold': `${MONO}/700Bold/SourceCodePro_700Bold.ttf`,
  devanagari: '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  symbols: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'symbols-mono': 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  math: '@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  emoji: '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
};

const require = createRequire(import.meta.url);

/** Where a face's file is on this machine. */
export function fontFile(font: FontId): string {
  return require.resolve(FILES[font]);
}

export const FONT_IDS = Object.keys(FILES) as readonly FontId[];

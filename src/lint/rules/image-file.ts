import {
  type Finding,
  folderOf,
  IMAGE_LIMITS,
  type ImageFault,
  imagesOf,
  type ImageTarget,
  imageTarget,
} from '../../model/index.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'image-file',
  scope: 'episode',
  severity: 'error',
  description: 'Every image is a file of the show that can be shown, or an address on the web.',
  docs: {
    why: `A build copies images beside the pages that show them. A path that leads nowhere, or out of the show, works on your machine at most, and a file that breaks off shows half a picture to everybody. What a file is, is read from its bytes: PNG, JPEG, GIF, WebP or SVG, whatever its name. At most ${millions(IMAGE_LIMITS.bytes)} MB and ${millions(IMAGE_LIMITS.pixels)} million pixels an image, ${millions(IMAGE_LIMITS.totalBytes)} MB and ${millions(IMAGE_LIMITS.totalPixels)} million pixels an episode: more makes a page that nobody waits for.\n\nAn SVG is shown as an image, where nothing in it runs. But its address can be opened by itself, so one that holds a script, an event handler or entities of its own is refused.\n\nAn image on the web (\`https://…\`) is allowed and not looked at: pages link to it, because they ask nothing of other sites.`,
    origin: 'The source format: Images',
  },
  *check({ episode, images }: EpisodeContext): Iterable<Finding> {
    const folder = folderOf(episode.facts.path);
    for (const { url, urlSpan } of imagesOf(episode)) {
      const target = imageTarget(url, folder);
      if (target.kind === 'none') yield { span: urlSpan, ...noTarget(url, target) };
      if (target.kind !== 'file') continue;
      const found = images.get(url) ?? { state: 'missing' };
      if (found.state !== 'image') yield { span: urlSpan, ...faultOf(url, target.path, found, folder) };
    }
  },
};

type Words = Pick<Finding, 'message' | 'hint'>;

function noTarget(url: string, { reason }: Extract<ImageTarget, { kind: 'none' }>): Words {
  switch (reason) {
    case 'empty':
      return { message: 'The image names no file; expected the path of one.' };
    case 'backslash': {
      const mended = url.replaceAll('\\', '/');
      return {
        message: `${quoted(url)} has backslashes; expected slashes.`,
        hint: /^[a-z]:/i.test(url)
          ? 'Put a copy of the file beside the episode, and write its path from there.'
          : `Write ${quoted(mended)}, which works on every system.`,
      };
    }
    case 'data':
      return {
        message: `${quoted(url)} holds the image itself; expected the path of a file.`,
        hint: 'Save the image as a file beside the episode.',
      };
    case 'scheme':
      return {
        message: `${quoted(url)} is neither a file of the show nor an address on the web; expected one of them.`,
      };
  }
}

function faultOf(url: string, path: string, fault: ImageFault, folder: string): Words {
  const named = quoted(url);
  const here = `Paths start from the folder of the episode, ${quoted(folder)}.`;
  switch (fault.state) {
    case 'missing':
      return {
        message: `There is no file ${named}; expected one that exists.`,
        hint: `It was looked for at ${quoted(path)}.`,
      };
    case 'outside':
      return { message: `${named} leads out of the show; expected a file inside it.`, hint: here };
    case 'not-a-file':
      return { message: `${named} is no file; expected the path of an image.`, hint: here };
    case 'unreadable':
      return { message: `${named} cannot be read; expected a file that you may read.` };
    case 'not-an-image':
      return { message: `${named} is no image; expected a PNG, JPEG, GIF, WebP or SVG file.` };
    case 'damaged':
      return {
        message: `${named} is damaged or breaks off; expected a whole image.`,
        hint: 'Save it again from the program it was made with.',
      };
    case 'unsafe':
      return {
        message: `${named} holds ${fault.what}; expected an SVG that only draws.`,
        hint: 'Export it as plain SVG, or as PNG.',
      };
    case 'too-large':
      return {
        message: `${named} has ${megabytes(fault.bytes)} MB; expected ${millions(IMAGE_LIMITS.bytes)} MB at most.`,
        hint: 'Make it smaller: few screens show more than 3,000 pixels side by side.',
      };
    case 'too-many-pixels':
      return {
        message: `${named} has ${fault.width} × ${fault.height} pixels; expected ${millions(IMAGE_LIMITS.pixels)} million at most.`,
        hint: 'Make it smaller: few screens show more than 3,000 pixels side by side.',
      };
    case 'too-much':
      return {
        message: `${named} makes the images of the episode too many; expected ${millions(IMAGE_LIMITS.totalBytes)} MB and ${millions(IMAGE_LIMITS.totalPixels)} million pixels together at most.`,
        hint: 'Make them smaller, or leave some out.',
      };
  }
}

function millions(count: number): string {
  return String(count / 1_000_000);
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

import mammoth from 'mammoth';
import { Fault, reasonOf } from '../base/fault.ts';
import { type DocumentProperties, documentFacts } from './document-facts.ts';
import { textOfHtml } from './html-text.ts';
import { type Found, readPublished } from './ingested.ts';
import { docxPartsMost } from './limits.ts';
import { packZip } from './pack-zip.ts';
import { parseHtml } from './parse-html.ts';
import { listZip, unzipEntry, type ZipEntry } from './zip.ts';

/** The parts that hold words, or say how words are meant: no pictures, fonts, themes, forms or histories. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?(?:document|footnotes|endnotes|comments|numbering|styles)\d*\.xml(?:\.rels)?)$/iu;

/** On top of mammoth's own: Word's titles; and no tables of contents, which say everything twice. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
  "p[style-name='TOC Heading'] => !",
  ...Array.from({ length: 9 }, (_, level) => [
    `p[style-name='toc ${level + 1}'] => !`,
    `p[style-name='TOC ${level + 1}'] => !`,
  ]).flat(),
];

/** The properties of a document take one or two thousand bytes. */
const propertiesMost = 20_000;

/** The way back from a note to its place in the text, which mammoth writes behind every note. */
const wayBack = /<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu;

/**
 * The article of a .docx: headings, lists, tables in their order, notes at the end. Only what has been unpacked within
 * bounds is handed on. Throws Fault `file-too-large`, `file-broken`.
 */
export async function fromDocx(bytes: Uint8Array): Promise<Found> {
  const parts = await unzipParts(bytes);
  const html = await convert(packZip(parts));
  const text = textOfHtml(parseHtml(html.replace(wayBack, '')).body);
  return { kind: 'docx', text, ...documentFacts(text, readProperties(parts.get('docProps/core.xml'))) };
}

async function unzipParts(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const needed = listZip(bytes).filter(({ name }) => neededPart.test(name));
  requireBounded(needed);
  const parts = new Map<string, Uint8Array>();
  for (const entry of needed) parts.set(entry.name, await unzipEntry(bytes, entry));
  return parts;
}

/** By what the directory says; `unzipEntry` holds it to its word. */
function requireBounded(entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= docxPartsMost) return;
  throw new Fault('file-too-large', `it unpacks to ${size} bytes, more than ${docxPartsMost}; split it`);
}

async function convert(docx: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: docx },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return value;
  } catch (error) {
    // mammoth throws for XML that is none, and for nothing else that could be met here.
    throw new Fault('file-broken', `the Word document is damaged: ${reasonOf(error)}`, { cause: error });
  }
}

/** Dublin Core, as ECMA-376 part 2, 11 writes it: flat, and with these very prefixes in every file there is. */
function readProperties(part: Uint8Array | undefined): DocumentProperties {
  const xml = Buffer.from((part ?? new Uint8Array()).subarray(0, propertiesMost)).toString('utf8');
  const tell = (name: string) => {
    const inside = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`, 'u').exec(xml)?.[1];
    return inside === undefined ? undefined : (parseHtml(inside).body.textContent ?? undefined);
  };
  const saved = tell('dcterms:modified') ?? tell('dcterms:created');
  return {
    title: tell('dc:title'),
    author: tell('dc:creator'),
    saved: saved === undefined ? undefined : readPublished(saved),
  };
}

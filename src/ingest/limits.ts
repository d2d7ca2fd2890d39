/** The largest file that is taken in, in bytes: what Discord lets people without Nitro attach, and room above it. */
export const fileMost = 25 * 1024 * 1024;

/** The largest page that is fetched, in bytes as sent and again as unpacked. */
export const pageMost = 10 * 1024 * 1024;

/** How long fetching a page may take in all, redirects included. */
export const pageWithinMs = 15_000;

/** The longest text that is taken in, in UTF-16 code units: a shelf of novels, and some 12 MB of memory. */
export const textMost = 2_000_000;

/** The longest markup that is taken apart, in UTF-16 code units: more than any page with `textMost` of prose needs. */
export const markupMost = 5_000_000;

/**
 * What the parts of a .docx that are read may unpack to, together, in bytes. Measured: mammoth takes about 0.9 s and
 * 70 MB of memory a megabyte of XML; 12 MB are a book of 600 pages.
 */
export const docxPartsMost = 12 * 1024 * 1024;

/** What one stream of a PDF may unpack to, in bytes; and all of them together. */
export const pdfStreamMost = 50 * 1024 * 1024;
export const pdfStreamsMost = 500 * 1024 * 1024;

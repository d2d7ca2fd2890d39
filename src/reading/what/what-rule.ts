import type { Span } from '../../base/span.ts';
import type { Figure, FigureKind } from '../../figures/figure.ts';
import type { TakenApart } from '../../index/sentence.ts';
import type { Piece } from '../pieces.ts';

/** A figure among the pieces of its sentence. */
export interface Standing {
  readonly figure: Figure;
  readonly sentence: TakenApart;
  readonly pieces: readonly Piece[];
  /** Which piece the figure is. */
  readonly at: number;
}

/** One way to tell what a figure is of. */
export interface WhatRule {
  readonly name: string;
  readonly kinds: readonly FigureKind[];
  /** A span of the article's text, or undefined if this is not the way. */
  find(standing: Standing): Span | undefined;
}

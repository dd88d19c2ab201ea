// What a workspace's mail looks like: its colour, and the logo above the letter. Every part of a mail asks here.

import { createContext, useContext } from 'react';
import { type BrandTokens, brandTokens, type Scheme } from '../../app/domain/workspace/theme';

// Inline, because many clients drop a <style>; the dark colours ride in one and are a bonus.
export const font = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
export const ink = '#17211f';
export const dim = '#5d6965';
export const pen = { background: '#ffe9a3', color: '#3a2c00' };

/** In a dark scheme, where a program knows one. No quotes and no ">" in here: React escapes them inside <style>. */
export const darkColours = (
  colours: BrandTokens,
): string => `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body.e-body,td.e-sheet{background:#1b2120!important;color:#eef2ef!important}
.e-tint{background:${colours['brand-tint']}!important}
.e-ink{color:#eef2ef!important}
.e-dim,.e-dim a{color:#a5b0ac!important;border-color:#3a4441!important}
.e-link{color:${colours['brand-ink']}!important}
.e-btn{background:${colours.brand}!important;border-color:${colours['brand-edge']}!important;color:${colours['on-brand']}!important}
.e-pen{background:#5c4a12!important;color:#ffefc2!important}
.e-quote{border-color:#4a5754!important}
}
@media (max-width:480px){td.e-sheet{padding:20px 16px 28px!important}}`;

export interface Face {
  /** What the company is called: it stands in the logo's place where pictures are off. */
  vendor: string;
  /** `#rrggbb` */
  colour: string;
  /** Absolute address of a square PNG; null for none. */
  logoUrl: string | null;
}

/** The colour of a workspace that chose none. */
const OURS: Face = { vendor: 'Foyer', colour: '#0f5b57', logoUrl: null };

const Worn = createContext<Face>(OURS);

/** Around a mail: the face it wears. */
export const Wearing = Worn.Provider;

export const useFace = (): Face => useContext(Worn);

/** The colours of the face in both schemes. */
export const useColours = (): Record<Scheme, BrandTokens> => brandTokens(useFace().colour);

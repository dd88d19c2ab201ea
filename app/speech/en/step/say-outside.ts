/* What lies outside of us, and with whom. */
import type { Outside, OutsideHost, OutsideKind } from '../../../domain/step/outside';

const KINDS: Record<OutsideKind, string> = {
  video: 'A video',
  document: 'A document',
  folder: 'A folder',
  board: 'A board',
  design: 'A design',
  form: 'A form',
};

const HOSTS: Record<OutsideHost, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  loom: 'Loom',
  wistia: 'Wistia',
  vidyard: 'Vidyard',
  google_docs: 'Google Docs',
  google_drive: 'Google Drive',
  google_forms: 'Google Forms',
  sharepoint: 'SharePoint',
  onedrive: 'OneDrive',
  dropbox: 'Dropbox',
  notion: 'Notion',
  figma: 'Figma',
  canva: 'Canva',
  miro: 'Miro',
  mural: 'Mural',
  typeform: 'Typeform',
};

export const sayOutside = ({ kind, host }: Outside): string => `${KINDS[kind]} on ${HOSTS[host]}`;

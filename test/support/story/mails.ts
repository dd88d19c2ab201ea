/* Mails as they travel: a reply of a customer's mail program, byte for byte. */

export type Written = {
  from?: string;
  to: string;
  id?: string;
  headers?: string[];
  text?: string;
  html?: string;
  /** The name of a file that comes with it. */
  file?: string;
};

const quotedPrintable = (text: string): string =>
  [...Buffer.from(text, 'latin1')]
    .map((byte) =>
      byte === 10 || (byte >= 32 && byte < 127 && byte !== 61)
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

let count = 0;

/** In ISO 8859-1 and quoted-printable, as many programs still write where there are umlauts. */
export function mailFrom({
  from = '"Lindqvist, Marit" <marit@hallowmere.example>',
  to,
  id,
  headers = [],
  text,
  html,
  file,
}: Written): string {
  count += 1;
  const part = (type: string, words: string) =>
    `Content-Type: ${type}; charset="iso-8859-1"\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(words)}\n`;
  const halves = [
    ...(text === undefined ? [] : [part('text/plain', text)]),
    ...(html === undefined ? [] : [part('text/html', html)]),
  ];
  const words = `Content-Type: multipart/alternative; boundary="halves"\n\n--halves\n${halves.join('--halves\n')}--halves--\n`;
  const files = file
    ? `--whole\nContent-Type: application/pdf; name="${file}"\nContent-Disposition: attachment; filename="${file}"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n`
    : '';
  return [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: =?iso-8859-1?Q?Re=3A_Price_promise_f=FCr_dich?=',
    `Message-ID: ${id ?? `<${count}.reply@hallowmere.example>`}`,
    'Date: Tue, 4 May 2027 09:12:00 +0200',
    'MIME-Version: 1.0',
    ...headers,
    `Content-Type: multipart/mixed; boundary="whole"\n\n--whole\n${words}${files}--whole--\n`,
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

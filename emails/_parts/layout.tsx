import type { ReactNode } from 'react';
import { Head, Html, Img, Preview } from 'react-email';
import { clip } from './clip';
import { ownLine, subjectLine } from './header-text';
import { darkColours, font, ink, useColours, useFace } from './style';
import { nameText } from './typed-text';

interface LayoutProps {
  subject: string;
  preview: string;
  children: ReactNode;
}

/** Fixed, also where pictures are off and the name stands in the place. */
const LOGO = 40;

/** A letter: white, left, 540 px, the reader's own system font. */
export function Layout({ subject, preview, children }: LayoutProps) {
  const { dark } = useColours();
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="date=no, address=no, email=no, url=no" />
        <title>{subjectLine(subject)}</title>
        <style>{darkColours(dark)}</style>
      </Head>
      <body className="e-body" style={{ margin: 0, padding: 0, background: '#ffffff' }}>
        <Preview useTitleTag={false}>{clip(ownLine(preview), 140)}</Preview>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" border={0}>
          <tbody>
            <tr>
              <td
                className="e-sheet"
                lang="en"
                dir="ltr"
                align="left"
                style={{ padding: '28px 32px 36px', background: '#ffffff', color: ink, fontFamily: font }}
              >
                <div style={{ maxWidth: 540, overflowWrap: 'anywhere' }}>
                  <Logo />
                  {children}
                </div>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </Html>
  );
}

/** Above the letter, where the company has one. */
function Logo() {
  const { logoUrl, vendor } = useFace();
  if (!logoUrl) return null;
  return (
    <Img
      src={logoUrl}
      alt={nameText(vendor)}
      width={LOGO}
      height={LOGO}
      style={{ margin: '0 0 20px', borderRadius: 6, fontSize: 13, lineHeight: '18px', fontWeight: 600 }}
    />
  );
}

import type { WelcomeFacts } from '../../queries/welcome/page';
import { speechOf } from '../../speech/speech';
import { Document, documentLinks } from '../frame/document';
import { customerLinks, themeLink, welcomeTitle } from './head';
import { WelcomeView } from './welcome-view';

/** The customer's page as a whole document: what its route makes of it, to the byte, without the routing around it. */
export function WelcomeDocument({ facts }: { facts: WelcomeFacts }) {
  const page = speechOf(facts.reader).sayPage(facts);
  const head = (
    <>
      <title>{welcomeTitle(page)}</title>
      {themeLink(page.colour).map(({ tagName, ...link }) => (
        <link key={link.href} {...link} />
      ))}
      {[...documentLinks, ...customerLinks].map((link) => (
        <link key={link.href} {...link} />
      ))}
    </>
  );
  return (
    <Document head={head}>
      <WelcomeView page={page} />
    </Document>
  );
}

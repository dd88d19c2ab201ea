import type { WelcomeFacts } from '../../queries/welcome/page';
import { speechOf } from '../../speech/speech';
import { Document, documentLinks } from '../frame/document';
import { customerLinks, sharingTags, themeLink, welcomeTitle } from './head';
import { WelcomeView } from './welcome-view';

/** The customer's page as a whole document: what its route makes of it, to the byte, without the routing around it. */
export function WelcomeDocument({ facts, origin }: { facts: WelcomeFacts; origin: string }) {
  const page = speechOf(facts.reader).sayPage(facts);
  const head = (
    <>
      <title>{welcomeTitle(page)}</title>
      {themeLink(page.colour).map(({ tagName, ...link }) => (
        <link key={link.href} {...link} />
      ))}
      {sharingTags(page.vendor, origin).map((tag) => (
        <meta key={tag.property} {...tag} />
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

import { Link, Button as MailButton } from 'react-email';
import { useColours } from './style';

/** The one button of a mail. In the text twin: its words, a colon, and the address on a line of its own. */
export function Button({ to, children }: { to: string; children: string | string[] }) {
  const { light } = useColours();
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0} style={{ margin: '8px 0 24px' }}>
      <tbody>
        <tr>
          <td>
            <MailButton
              href={to}
              className="e-btn"
              style={{
                padding: '14px 28px',
                border: `1px solid ${light['brand-edge']}`,
                borderRadius: 999,
                background: light.brand,
                color: light['on-brand'],
                fontSize: 16,
                lineHeight: '20px',
                fontWeight: 600,
              }}
            >
              {children}
            </MailButton>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function TextLink({ to, children }: { to: string; children: string }) {
  const { light } = useColours();
  return (
    <Link href={to} className="e-link" style={{ color: light['brand-ink'], textDecorationLine: 'underline' }}>
      {children}
    </Link>
  );
}

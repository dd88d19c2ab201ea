import { Img } from 'react-email';
import { ink, useColours } from './style';

export interface PersonCard {
  name: string;
  /** As it should read: "Customer success, Brindlewick". */
  title: string;
  phone: string | null;
  /** Absolute address of a square PNG; clients that don't know rounded corners show the square. */
  portraitUrl: string | null;
}

const portrait = { width: 64, height: 64, maxWidth: 'none', borderRadius: 32, objectFit: 'cover' } as const;

export function Card({ name, title, phone, portraitUrl }: PersonCard) {
  const tint = useColours().light['brand-tint'];
  return (
    <table
      role="presentation"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      width="100%"
      style={{ margin: '8px 0 24px' }}
    >
      <tbody>
        <tr>
          {portraitUrl && (
            <td
              className="e-tint"
              width="64"
              style={{ padding: '16px 0 16px 16px', borderRadius: '14px 0 0 14px', background: tint }}
            >
              <Img src={portraitUrl} width="64" height="64" alt="" style={portrait} />
            </td>
          )}
          <td
            className="e-tint e-ink"
            style={{
              padding: 16,
              borderRadius: portraitUrl ? '0 14px 14px 0' : 14,
              background: tint,
              fontSize: 15,
              lineHeight: '22px',
              color: ink,
            }}
          >
            <strong>{name}</strong>
            <br />
            {title}
            {phone && <br />}
            {phone}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

import { brandTokens, lookFigures, type Scheme, SURFACES } from '../../domain/workspace/theme';
import { sayContrast, sayLook } from '../../speech/en/workspace/say-look';
import { initials } from '../kit/initials';

interface LookPreviewProps {
  /** `#rrggbb` */
  colour: string;
  logo: string | null;
  vendor: string;
}

/** Page and mail as they look in a colour: drawn, because a page of ours has one colour at a time. */
export function LookPreview(look: LookPreviewProps) {
  return (
    <div className="looks">
      <PageIn scheme="light" {...look} />
      <PageIn scheme="dark" {...look} />
      <MailIn {...look} />
    </div>
  );
}

function PageIn({ scheme, colour, logo, vendor }: LookPreviewProps & { scheme: Scheme }) {
  const { page, card, ink } = SURFACES[scheme];
  const figures = lookFigures(colour)[scheme];
  const tokens = brandTokens(colour)[scheme];
  return (
    <figure className="look">
      <svg viewBox="0 0 320 168" role="img" aria-label={`Their page, ${scheme}`}>
        <rect width="320" height="168" rx="10" fill={page} />
        <path d="M10 0h300a10 10 0 0 1 10 10v26H0V10A10 10 0 0 1 10 0" fill={card} />
        <Sign x={16} y={8} size={20} colour={tokens} logo={logo} vendor={vendor} />
        <text x="44" y="23" className="look__n" fill={ink}>
          {clipped(vendor)}
        </text>
        <rect y="36" width="320" height="84" fill={tokens['brand-tint']} />
        <text x="16" y="66" className="look__h" fill={ink}>
          Hello Marit, I’m Ines.
        </text>
        <Press x={16} y={80} tokens={tokens} />
        <text x="16" y="148" className="look__l" fill={tokens['brand-ink']}>
          21 points still to check
        </text>
      </svg>
      <figcaption>
        {sayLook(scheme, figures)} <span className="meta">{sayContrast(figures)}</span>
      </figcaption>
    </figure>
  );
}

/** Mail is white wherever it is read; programs with a dark scheme get the dark colours. */
function MailIn({ colour, logo, vendor }: LookPreviewProps) {
  const { card, ink } = SURFACES.light;
  const tokens = brandTokens(colour).light;
  return (
    <figure className="look">
      <svg viewBox="0 0 320 168" role="img" aria-label="A mail">
        <rect x="0.5" y="0.5" width="319" height="167" rx="10" fill={card} stroke="#dfe3de" />
        {logo ? <Sign x={16} y={14} size={28} colour={tokens} logo={logo} vendor={vendor} /> : null}
        <text x="16" y={logo ? 64 : 36} className="look__p" fill={ink}>
          Hi Marit, meet Ines, who is your person
        </text>
        <text x="16" y={logo ? 81 : 53} className="look__p" fill={ink}>
          from today.
        </text>
        <Press x={16} y={logo ? 96 : 72} tokens={tokens} />
        <text x="16" y="150" className="look__l" fill={tokens['brand-ink']}>
          Stop reminders
        </text>
      </svg>
      <figcaption>
        {logo
          ? 'A mail, with the logo above it and your name in its place where pictures are off.'
          : 'A mail. A logo would stand above it.'}
      </figcaption>
    </figure>
  );
}

type Tokens = ReturnType<typeof brandTokens>[Scheme];

const Press = ({ x, y, tokens }: { x: number; y: number; tokens: Tokens }) => (
  <>
    <rect
      x={x}
      y={y}
      width="146"
      height="30"
      rx="15"
      fill={tokens.brand}
      stroke={tokens['brand-edge']}
      strokeWidth="1"
    />
    <text x={x + 73} y={y + 19.5} className="look__b" textAnchor="middle" fill={tokens['on-brand']}>
      See what we noted
    </text>
  </>
);

interface SignProps {
  x: number;
  y: number;
  size: number;
  colour: Tokens;
  logo: string | null;
  vendor: string;
}

/** The logo, or the initial on the colour, as pages have it. */
function Sign({ x, y, size, colour, logo, vendor }: SignProps) {
  if (logo) return <image href={logo} x={x} y={y} width={size} height={size} />;
  return (
    <>
      <rect x={x} y={y} width={size} height={size} rx={size / 4} fill={colour.brand} />
      <text
        x={x + size / 2}
        y={y + size * 0.71}
        className="look__i"
        textAnchor="middle"
        fill={colour['on-brand']}
      >
        {Array.from(initials(vendor))[0]}
      </text>
    </>
  );
}

/** A long name would run out of the drawing. */
const clipped = (name: string): string => (name.length > 34 ? `${name.slice(0, 33)}…` : name);

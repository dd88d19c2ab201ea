// To whoever looks after the customer: files that somebody there handed in.

import { sayByCopy } from '~/speech/en/say-by-copy';
import { Button } from '../_parts/button';
import { hallowmere, page } from '../_parts/cast';
import {
  buttonPart,
  type Changeable,
  changeable,
  finePart,
  NAMES,
  paragraphPart,
  previewPart,
  subjectPart,
} from '../_parts/changeable';
import { Listed } from '../_parts/changes';
import { FinePrint } from '../_parts/fine-print';
import { Layout } from '../_parts/layout';
import { Paragraph } from '../_parts/paragraph';
import { dim } from '../_parts/style';
import { counted } from '../_parts/words';

export interface FileIn {
  name: string;
  /** "312 kB". */
  size: string;
  /** What the step is called. */
  step: string;
  /** First name of whoever sent it. */
  by: string;
  /** First name of the colleague whose copied link opened the page. */
  copiedBy?: string | null;
}

export interface FilesHandedInProps extends Changeable {
  customer: string;
  /** At least one. */
  files: FileIn[];
  /** Somebody of us says whether they will do. */
  isLookedAt: boolean;
  url: string;
}

export const wording = changeable({
  to: 'member',
  when: 'To customer success, when a customer handed in files that a step asked for',
  placeholders: {
    customer: NAMES.customer,
    files: 'how many: “two files”',
    step: 'what the step of the first one is called: “Your product list”',
  },
  parts: {
    subject: subjectPart('{customer}: {files} for {step}'),
    preview: previewPart('{customer} sent what a step asked for.'),
    opening: paragraphPart('Before the files', '{customer} handed in {files}.'),
    waiting: paragraphPart(
      'After the files, where somebody looks at them',
      'What waits for them goes on once you have accepted them.',
    ),
    button: buttonPart('Look at them'),
    fine: finePart('This mail gathers what came within half an hour.'),
  },
});

function say(props: FilesHandedInProps) {
  const { customer, files } = props;
  return wording.say(props, {
    customer,
    files: counted(files.length, 'file'),
    step: `“${files[0]?.step ?? ''}”`,
  });
}

export const subject = (props: FilesHandedInProps) => say(props).line('subject');
export const preview = (props: FilesHandedInProps) => say(props).line('preview');

export default function FilesHandedIn(props: FilesHandedInProps) {
  const said = say(props);
  return (
    <Layout subject={subject(props)} preview={preview(props)}>
      {said.paragraphs('opening')}
      <Listed items={props.files} each={(file) => <FileLines file={file} />} />
      {props.isLookedAt && said.paragraphs('waiting')}
      <Button to={props.url}>{said.line('button')}</Button>
      <FinePrint>{said.words('fine')}</FinePrint>
    </Layout>
  );
}

function FileLines({ file: { name, size, step, by, copiedBy } }: { file: FileIn }) {
  return (
    <Paragraph>
      <strong>{name}</strong>
      <br />
      <span className="e-dim" style={{ color: dim }}>
        {size}, from {by}
        {sayByCopy(copiedBy)}, for “{step}”
      </span>
    </Paragraph>
  );
}

export const PreviewProps: FilesHandedInProps = {
  customer: hallowmere,
  files: [
    { name: 'products-2026.xlsx', size: '312 kB', step: 'Your product list', by: 'Marit' },
    { name: 'Brötchen und Saisonware.csv', size: '18 kB', step: 'Your product list', by: 'Tomasz' },
  ],
  isLookedAt: true,
  url: page,
};
